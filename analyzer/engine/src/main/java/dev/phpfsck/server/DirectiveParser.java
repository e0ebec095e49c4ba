package dev.phpfsck.server;

import dev.phpfsck.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads one file of Apache's configuration into directives, as {@code ap_cfg_getline} and {@code
 * ap_getword_conf} do. Nothing is put in or decided here: variables, {@code Include} and {@code
 * <IfModule>} are for {@link ApacheLoader}.
 */
final class DirectiveParser {
  private final ConfigFile file;
  private final List<ApacheFault> faults = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private List<Directive> current = new ArrayList<>();
  private int next;

  /** A section whose end is still to come. */
  private record Open(Directive opening, List<Directive> before) {}

  /** What one file says, and where its syntax is wrong. */
  record Parsed(List<Directive> directives, List<ApacheFault> faults) {}

  private DirectiveParser(ConfigFile file) {
    this.file = file;
  }

  static Parsed parse(ConfigFile file) {
    return new DirectiveParser(file).run();
  }

  private Parsed run() {
    while (next < file.text().length()) {
      LogicalLine line = LogicalLine.read(file.text(), next);
      next = line.next();
      if (!line.isBlank()) {
        read(line);
      }
    }
    while (!open.isEmpty()) {
      Open unclosed = open.peek();
      faults.add(
          new ApacheFault.UnclosedSection(unclosed.opening().place(), unclosed.opening().name()));
      close();
    }
    return new Parsed(List.copyOf(current), List.copyOf(faults));
  }

  private void read(LogicalLine line) {
    String text = line.text();
    if (text.startsWith("</")) {
      int end = text.indexOf('>');
      readClose(line, text.substring(2, end < 0 ? text.length() : end).strip());
    } else if (text.startsWith("<")) {
      readOpen(line);
    } else {
      int nameEnd = wordEnd(text, 0);
      current.add(
          new Directive(
              text.substring(0, nameEnd),
              arguments(line, nameEnd, text.length(), isRewriting(text.substring(0, nameEnd))),
              line.place(file, 0, text.length()),
              line.place(file, 0, nameEnd),
              false,
              List.of()));
    }
  }

  private void readOpen(LogicalLine line) {
    String text = line.text();
    int nameEnd = 1;
    while (nameEnd < text.length() && text.charAt(nameEnd) > ' ' && text.charAt(nameEnd) != '>') {
      nameEnd++;
    }
    int end = text.lastIndexOf('>');
    String name = text.substring(1, nameEnd);
    Place place = line.place(file, 0, text.length());
    if (end < 0) {
      faults.add(new ApacheFault.UnfinishedOpening(place, name));
      end = text.length();
    }
    Directive opening =
        new Directive(
            name,
            arguments(line, nameEnd, Math.max(nameEnd, end), false),
            place,
            line.place(file, 1, nameEnd),
            true,
            List.of());
    open.push(new Open(opening, current));
    current = new ArrayList<>();
  }

  private void readClose(LogicalLine line, String name) {
    Place place = line.place(file, 0, line.text().length());
    Open innermost = open.peek();
    if (innermost == null) {
      faults.add(new ApacheFault.StrayClose(place, name, ""));
      return;
    }
    if (innermost.opening().name().equalsIgnoreCase(name)) {
      close();
      return;
    }
    boolean outer =
        open.stream().anyMatch(section -> section.opening().name().equalsIgnoreCase(name));
    if (!outer) {
      faults.add(new ApacheFault.StrayClose(place, name, innermost.opening().name()));
      return;
    }
    while (!open.element().opening().name().equalsIgnoreCase(name)) {
      Directive unclosed = open.element().opening();
      faults.add(new ApacheFault.UnclosedSection(unclosed.place(), unclosed.name()));
      close();
    }
    close();
  }

  private void close() {
    Open closed = open.pop();
    List<Directive> body = current;
    current = closed.before();
    current.add(closed.opening().withBody(body));
  }

  /** Whether mod_rewrite reads the arguments of a directive itself. */
  private static boolean isRewriting(String name) {
    return name.equalsIgnoreCase("RewriteRule") || name.equalsIgnoreCase("RewriteCond");
  }

  /**
   * {@code ap_getword_conf}, until {@code end}.
   *
   * @param escapes whether a blank behind a backslash belongs to the argument, as mod_rewrite's
   *     {@code parseargline} has it
   */
  private static List<Argument> arguments(LogicalLine line, int from, int end, boolean escapes) {
    String text = line.text();
    List<Argument> arguments = new ArrayList<>();
    int at = from;
    while (true) {
      while (at < end && isBlank(text.charAt(at))) {
        at++;
      }
      if (at >= end) {
        return arguments;
      }
      int start = at;
      char quote = text.charAt(at);
      StringBuilder value = new StringBuilder();
      if (quote == '"' || quote == '\'') {
        at++;
        while (at < end && text.charAt(at) != quote) {
          if (text.charAt(at) == '\\'
              && at + 1 < end
              && (text.charAt(at + 1) == '\\' || text.charAt(at + 1) == quote)) {
            at++;
          }
          value.append(text.charAt(at++));
        }
        at = Math.min(end, at + 1);
      } else {
        at = Math.min(end, wordEnd(text, at));
        while (escapes && at < end && text.charAt(at - 1) == '\\') {
          at = Math.min(end, wordEnd(text, at + 1));
        }
        value.append(text, start, at);
      }
      arguments.add(new Argument(value.toString(), new Span(line.offset(start), line.offset(at))));
    }
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && !isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
