package dev.phpfsck.server.apache;

import dev.phpfsck.fact.MergeMarkers;
import dev.phpfsck.server.directive.Argument;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.ConfigFile;
import dev.phpfsck.server.host.Place;
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
public final class DirectiveParser {
  private final ConfigFile file;
  private final List<ApacheFault> faults = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private List<Directive> current = new ArrayList<>();
  private int next;

  /** A section whose end is still to come. */
  private record Open(Directive opening, List<Directive> before) {}

  /** What one file says, and where its syntax is wrong. */
  public record Parsed(List<Directive> directives, List<ApacheFault> faults) {}

  private DirectiveParser(ConfigFile file) {
    this.file = file;
  }

  public static Parsed parse(ConfigFile file) {
    return new DirectiveParser(file).run();
  }

  private Parsed run() {
    if (file.text().startsWith("\u00FF\u00FE") || file.text().startsWith("\u00FE\u00FF")) {
      return new Parsed(List.of(), List.of(new ApacheFault.WideText(file.place(0, 2))));
    }
    MergeMarkers markers = MergeMarkers.in(file.text());
    markers
        .conflicts()
        .forEach(span ->
            faults.add(new ApacheFault.MergeConflict(file.place(span.start(), span.end()))));
    while (next < file.text().length()) {
      int start = next;
      LogicalLine line = LogicalLine.read(file.text(), next);
      next = line.next();
      if (!line.isBlank() && !markers.isMarker(start)) {
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
      readClose(line, text.substring(0, wordEnd(text, 0)));
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

  /**
   * Apache compares the whole word, up to the first blank, with what would close the section: a
   * comment or a tag behind the bracket makes another word of it.
   *
   * @param written such as {@code </IfModule>}
   */
  private void readClose(LogicalLine line, String written) {
    Place place = line.place(file, 0, line.text().length());
    Open innermost = open.peek();
    if (innermost == null) {
      faults.add(new ApacheFault.StrayClose(place, written, ""));
      return;
    }
    if (closes(innermost, written)) {
      close();
      return;
    }
    if (open.stream().noneMatch(section -> closes(section, written))) {
      faults.add(new ApacheFault.StrayClose(place, written, innermost.opening().name()));
      if (isMeantFor(innermost, written)) {
        close();
      }
      return;
    }
    while (!closes(open.element(), written)) {
      Directive unclosed = open.element().opening();
      faults.add(new ApacheFault.UnclosedSection(unclosed.place(), unclosed.name()));
      close();
    }
    close();
  }

  private static boolean closes(Open section, String written) {
    return written.equalsIgnoreCase("</" + section.opening().name() + ">");
  }

  /** Whether the word begins as it should: one finding is enough. */
  private static boolean isMeantFor(Open section, String written) {
    String start = "</" + section.opening().name();
    return written.regionMatches(true, 0, start, 0, start.length())
        && (written.length() == start.length() || written.charAt(start.length()) == '>');
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
