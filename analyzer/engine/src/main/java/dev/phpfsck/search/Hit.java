package dev.phpfsck.search;

import dev.phpfsck.site.SitePath;
import java.util.Comparator;
import java.util.List;

/**
 * A file that has what was looked for.
 *
 * @param score how well it answers, above 0; the best answer comes first
 * @param count how many lines have matches; 0 where the path alone was asked for
 * @param lines the best of these, in order, as many as are {@link Shown}
 */
public record Hit(SitePath path, double score, int count, List<Line> lines) {
  static final Comparator<Hit> BEST_FIRST =
      (a, b) -> {
        int byScore = Double.compare(b.score(), a.score());
        return byScore != 0 ? byScore : a.path().compareTo(b.path());
      };

  public Hit {
    lines = List.copyOf(lines);
  }

  Hit withoutLines() {
    return lines.isEmpty() ? this : new Hit(path, score, count, List.of());
  }

  /**
   * A line with matches.
   *
   * @param number from 1
   * @param text without its end, bytes as ISO-8859-1
   * @param matches offsets in {@code text}, in order, none within another
   */
  public record Line(int number, String text, List<Match> matches) {
    public Line {
      matches = List.copyOf(matches);
    }
  }

  /** From {@code start} to before {@code end}, bytes from 0. */
  public record Match(int start, int end) {}
}
