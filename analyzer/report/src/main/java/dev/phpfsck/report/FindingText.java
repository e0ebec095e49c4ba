package dev.phpfsck.report;

import dev.phpfsck.analysis.SourceLines;
import dev.phpfsck.finding.AffectedEntryPoints;
import dev.phpfsck.finding.Evidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Label;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.finding.TraceStep;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One finding as people read it: what is wrong, the source line with a caret under the wrong part,
 * what to write instead, how a visitor gets there, what they see.
 */
final class FindingText {
  private static final int MAX_SUGGESTIONS = 3;
  private static final int MAX_OTHERS = 8;

  private final SourceLines sources;
  private final boolean color;

  FindingText(SourceLines sources, boolean color) {
    this.sources = sources;
    this.color = color;
  }

  void write(Finding finding, Appendable out) throws IOException {
    Style style =
        switch (finding.severity()) {
          case ERROR -> Style.ERROR;
          case WARNING -> Style.WARNING;
          case NOTE -> Style.NOTE;
        };
    out.append(style.paint(finding.severity().id() + "[" + finding.rule() + "]", color))
        .append(Style.STRONG.paint(": " + TerminalText.of(finding.message()), color))
        .append('\n');
    String gutter = place(finding, style, out);
    others(finding, gutter, out);
    help(finding, gutter, out);
    reach(finding, gutter, out);
    for (Evidence seen : finding.evidence()) {
      line(gutter, "seen", evidence(seen), out);
    }
  }

  /** Writes where it is, with its source line; returns the blanks that set off what follows. */
  private String place(Finding finding, Style style, Appendable out) throws IOException {
    Location location = finding.location();
    String number = Integer.toString(location.line());
    String gutter = " ".repeat(number.length());
    String where = TerminalText.of(location.path());
    if (!location.isWholeFile()) {
      where += ":" + location.line() + ":" + location.column();
    }
    out.append(gutter).append(frame("--> ")).append(where).append('\n');
    Location marked = finding.label().map(Label::location).orElse(location);
    Optional<SourceLines.Line> line =
        location.isWholeFile() ? Optional.empty() : sources.line(marked);
    if (line.isPresent()) {
      String text = finding.label().map(Label::text).orElse("");
      out.append(gutter).append(frame(" |")).append('\n');
      source(marked, line.get(), style, text, out);
    }
    return gutter;
  }

  private void source(
      Location marked, SourceLines.Line line, Style style, String label, Appendable out)
      throws IOException {
    String number = Integer.toString(marked.line());
    int from = Math.clamp(marked.span().start() - line.offset(), 0, line.text().length());
    int to = Math.clamp(marked.span().end() - line.offset(), from, line.text().length());
    String before = shown(line.text().substring(0, from), line.cutBefore());
    String wrong = TerminalText.sourceLine(line.text().substring(from, to));
    String after = TerminalText.sourceLine(line.text().substring(to));
    out.append(frame(number + " | "))
        .append(before)
        .append(wrong)
        .append(after)
        .append(line.cutAfter() ? "…" : "")
        .append('\n');
    int width = Math.max(1, wrong.codePointCount(0, wrong.length()));
    String caret = "^".repeat(width) + (label.isEmpty() ? "" : " " + TerminalText.of(label));
    out.append(" ".repeat(number.length()))
        .append(frame(" | "))
        .append(" ".repeat(before.codePointCount(0, before.length())))
        .append(style.paint(caret, color))
        .append('\n');
  }

  private static String shown(String text, boolean cut) {
    return (cut ? "…" : "") + TerminalText.sourceLine(text);
  }

  private void others(Finding finding, String gutter, Appendable out) throws IOException {
    if (!finding.also().isEmpty()) {
      String more = finding.also().size() > MAX_OTHERS ? ", …" : "";
      List<TraceStep> shown = finding.also().stream().limit(MAX_OTHERS).toList();
      line(gutter, "also", joined(shown, ", ") + more, out);
    }
  }

  private static String joined(List<TraceStep> steps, String between) {
    return steps.stream()
        .map(step -> TerminalText.of(step.path()) + ":" + step.line())
        .collect(Collectors.joining(between));
  }

  private void help(Finding finding, String gutter, Appendable out) throws IOException {
    List<Suggestion> suggestions = finding.suggestions();
    for (int i = 0; i < Math.min(MAX_SUGGESTIONS, suggestions.size()); i++) {
      String asked = i == 0 ? "did you mean " : "or ";
      line(gutter, "help", asked + "`" + meant(suggestions.get(i), finding) + "`?", out);
    }
    if (finding.fix().isPresent()) {
      line(gutter, "help", TerminalText.of(finding.fix().get().describe()), out);
    }
  }

  /** The file; where the reference reads the same, what to write to get there. */
  private static String meant(Suggestion suggestion, Finding finding) {
    boolean same = finding.reference().endsWith(suggestion.path());
    return TerminalText.of(same ? suggestion.replacement() : suggestion.path());
  }

  private void reach(Finding finding, String gutter, Appendable out) throws IOException {
    if (finding.trace().size() > 1) {
      line(gutter, "chain", joined(finding.trace(), " → "), out);
    }
    AffectedEntryPoints reached = finding.entryPoints();
    if (reached.affected() > 0) {
      String examples =
          reached.examples().stream().map(TerminalText::of).collect(Collectors.joining(", "));
      String more = reached.affected() > reached.examples().size() ? ", …" : "";
      line(
          gutter,
          reached.surely() ? "breaks" : "may break",
          String.format(
              Locale.ROOT,
              "%,d of %,d entry points: %s%s",
              reached.affected(),
              reached.total(),
              examples,
              more),
          out);
    }
    if (finding.impact() != Impact.NONE) {
      String sees = sees(finding.impact());
      boolean may = reached.affected() > 0 && !reached.surely();
      line(gutter, "visitor", may ? sees.replaceFirst("^gets ", "may get ") : sees, out);
    }
  }

  private static String sees(Impact impact) {
    return switch (impact) {
      case SERVER_DOWN -> "no answer: the web server does not start";
      case SOURCE_LEAK -> "gets the source code as text";
      case HTTP_500 -> "gets 500 Internal Server Error";
      case HTTP_502 -> "gets 502 Bad Gateway";
      case HTTP_503 -> "gets 503 Service Unavailable";
      case HTTP_403 -> "gets 403 Forbidden";
      case HTTP_404 -> "gets 404 Not Found";
      case BLANK_PAGE -> "gets an empty or cut-off page";
      case DEGRADED -> "gets a page with a part missing, or a warning in the log";
      case NONE -> "sees nothing of it";
    };
  }

  private static String evidence(Evidence seen) {
    String times = String.format(Locale.ROOT, "%,d times in %s", seen.count(), seen.source());
    String between = seen.first().isEmpty() ? "" : ", " + seen.first() + " to " + seen.last();
    return TerminalText.of(times + between);
  }

  private void line(String gutter, String kind, String text, Appendable out) throws IOException {
    out.append(gutter)
        .append(frame(" = "))
        .append(Style.STRONG.paint(kind, color))
        .append(": ")
        .append(text)
        .append('\n');
  }

  private String frame(String text) {
    return Style.FRAME.paint(text, color);
  }
}
