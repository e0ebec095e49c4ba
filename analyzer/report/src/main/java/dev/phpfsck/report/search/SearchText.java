package dev.phpfsck.report.search;

import dev.phpfsck.report.TerminalText;
import dev.phpfsck.search.Hit;
import dev.phpfsck.search.SearchResult;
import dev.phpfsck.site.SiteProblem;
import java.io.IOException;
import java.util.List;

/** The best hits for people: each file with its lines, what matches set off. */
public final class SearchText implements SearchReport {
  /** More of a line than that is no use on a screen. */
  private static final int WIDEST = 160;

  private static final String MATCH = "\u001b[1;31m";
  private static final String STRONG = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean color;
  private final int mostFiles;

  /**
   * A text with as many files at the most, and the lines that these have.
   *
   * @param color whether the text is for a terminal that shows colours
   */
  public SearchText(boolean color, int mostFiles) {
    this.color = color;
    this.mostFiles = mostFiles;
  }

  @Override
  public void write(SearchResult result, Appendable out) throws IOException {
    List<Hit> hits = result.hits();
    for (Hit hit : hits.subList(0, Math.min(mostFiles, hits.size()))) {
      hit(hit, out);
    }
    for (SiteProblem problem : result.problems()) {
      String where = problem.path().isEmpty() ? "" : TerminalText.of(problem.path()) + ": ";
      out.append("note: ").append(where).append(problem.message()).append('\n');
    }
    out.append(sum(result)).append('\n');
  }

  private String sum(SearchResult result) {
    int files = result.hits().size();
    long lines = result.hits().stream().mapToLong(Hit::count).sum();
    if (files == 0) {
      return "nothing found";
    }
    String found =
        lines == 0 ? count(files, "file") : count(lines, "line") + " in " + count(files, "file");
    return files > mostFiles ? found + ", the best " + mostFiles + " shown" : found;
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private void hit(Hit hit, Appendable out) throws IOException {
    String path = TerminalText.of(hit.path().value());
    out.append(color ? STRONG + path + PLAIN : path).append('\n');
    for (Hit.Line line : hit.lines()) {
      out.append(number(line.number())).append(": ").append(text(line)).append('\n');
    }
    if (hit.count() > hit.lines().size()) {
      out.append("        … ")
          .append(count(hit.count() - hit.lines().size(), "more line"))
          .append('\n');
    }
    if (hit.count() > 0) {
      out.append('\n');
    }
  }

  /** Right-aligned. Without a format, whose machinery would cost each search its start. */
  private static String number(int number) {
    String digits = Integer.toString(number);
    return " ".repeat(Math.max(0, 6 - digits.length())) + digits;
  }

  /** The line around its first match, which is marked as all others are. */
  private String text(Hit.Line line) {
    String text = line.text();
    int first = line.matches().isEmpty() ? 0 : line.matches().get(0).start();
    int begin =
        text.length() <= WIDEST ? 0 : Math.max(0, Math.min(first - 40, text.length() - WIDEST));
    int end = Math.min(text.length(), begin + WIDEST);
    StringBuilder shown = new StringBuilder(begin > 0 ? "…" : "");
    int at = begin;
    for (Hit.Match match : line.matches()) {
      if (match.start() >= end) {
        break;
      }
      shown.append(TerminalText.sourceLine(text.substring(at, Math.max(at, match.start()))));
      String matched =
          TerminalText.sourceLine(text.substring(match.start(), Math.min(end, match.end())));
      shown.append(color ? MATCH + matched + PLAIN : matched);
      at = Math.min(end, match.end());
    }
    shown.append(TerminalText.sourceLine(text.substring(at, end)));
    return shown.append(end < text.length() ? "…" : "").toString().strip();
  }
}
