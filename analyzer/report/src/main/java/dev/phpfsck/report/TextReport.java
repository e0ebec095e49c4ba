package dev.phpfsck.report;

import dev.phpfsck.analysis.ScanResult;
import dev.phpfsck.analysis.ScanSummary;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.site.SiteProblem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The report for people: the first finding is the one to repair first, the last line the coverage.
 */
public final class TextReport implements Report {
  /** Nobody reads more on a terminal; the JSON report has them all. */
  private static final int MAX_PROBLEMS = 20;

  private final boolean color;

  /**
   * Writes for people.
   *
   * @param color whether the reader understands ECMA-48 colours
   */
  public TextReport(boolean color) {
    this.color = color;
  }

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    FindingText findings = new FindingText(result.sources(), color);
    for (Finding finding : result.findings()) {
      findings.write(finding, out);
      out.append('\n');
    }
    problems(result.problems(), out);
    out.append(verdict(result)).append('\n');
    coverage(result.summary(), out);
  }

  private void problems(List<SiteProblem> problems, Appendable out) throws IOException {
    for (SiteProblem problem : problems.subList(0, Math.min(problems.size(), MAX_PROBLEMS))) {
      out.append(Style.WARNING.paint("problem", color))
          .append(": ")
          .append(TerminalText.of(problem.path().isEmpty() ? "." : problem.path()))
          .append(": ")
          .append(TerminalText.of(problem.message()))
          .append('\n');
    }
    if (problems.size() > MAX_PROBLEMS) {
      out.append("problem: ")
          .append(number(problems.size() - MAX_PROBLEMS))
          .append(" more, all of them in `--format json`\n");
    }
    if (!problems.isEmpty()) {
      out.append('\n');
    }
  }

  private String verdict(ScanResult result) {
    long errors = result.count(Severity.ERROR);
    long warnings = result.count(Severity.WARNING);
    long notes = result.count(Severity.NOTE);
    String counts =
        count(errors, "error") + ", " + count(warnings, "warning") + ", " + count(notes, "note");
    Style style = errors > 0 ? Style.ERROR : warnings > 0 ? Style.WARNING : Style.HELP;
    return style.paint(counts, color) + " in " + TerminalText.of(result.root());
  }

  private static void coverage(ScanSummary summary, Appendable out) throws IOException {
    out.append(number(summary.files()))
        .append(" files, ")
        .append(number(summary.phpFiles()))
        .append(" of PHP (")
        .append(number(summary.parsed()))
        .append(" parsed, ")
        .append(number(summary.reused()))
        .append(" from the index), ")
        .append(count(summary.entryPoints(), "entry point"))
        .append('\n');
    out.append(number(summary.resolved()))
        .append(" of ")
        .append(number(summary.includes()))
        .append(" include sites resolved");
    part(summary.missing(), "missing", out);
    part(summary.guarded(), "guarded", out);
    part(summary.pattern(), "known up to a pattern", out);
    part(summary.remote(), "remote", out);
    part(summary.dynamic(), "dynamic, list them with `phpfsck graph --dynamic`", out);
    out.append('\n');
  }

  private static void part(int count, String what, Appendable out) throws IOException {
    if (count > 0) {
      out.append("; ").append(number(count)).append(' ').append(what);
    }
  }

  private static String count(long count, String noun) {
    return number(count) + " " + noun + (count == 1 ? "" : "s");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
