package dev.phpfsck.suggest;

import java.util.List;

/**
 * How unlikely it is that one path was written for another. Segments are matched to segments;
 * directories may be missing, too many, or fused with their neighbour where a slash is missing.
 * About 1 for each slip.
 */
final class PathDistance {
  /** A directory level too many, or one missing. */
  private static final double LEVEL = 0.7;

  /** A directory level of the other machine, in a path that was carried over from one. */
  private static final double FOREIGN_LEVEL = 0.12;

  /** Another directory altogether: the file was moved. */
  private static final double MOST_FOR_DIRECTORY = 1.5;

  /** The same name with another extension. */
  private static final double EXTENSION = 0.4;

  /** Where the lengths differ by more, two segments are not one without its slash. */
  private static final int MOST_FUSED = 4;

  private static final double FAR = 1e6;

  private final Spelling spelling = new Spelling();

  /**
   * The cost of writing {@code wanted} for {@code candidate}, at least one segment each.
   *
   * @param foreign whether leading directories of {@code wanted} may be those of another machine
   */
  double between(List<String> wanted, List<String> candidate, boolean foreign) {
    int n = wanted.size();
    int m = candidate.size();
    double[][] cost = new double[n][m];
    // The last segments are compared with each other at the end; here only directories.
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        cost[i][j] = i == 0 && j == 0 ? 0 : cheapest(wanted, candidate, foreign, cost, i, j);
      }
    }
    double best = cost[n - 1][m - 1] + names(wanted.get(n - 1), candidate.get(m - 1));
    if (n > 1) {
      best = Math.min(best, cost[n - 2][m - 1] + fused(wanted, n, candidate.get(m - 1)));
    }
    if (m > 1) {
      best = Math.min(best, cost[n - 1][m - 2] + fused(candidate, m, wanted.get(n - 1)));
    }
    return best;
  }

  /** The cost of the first {@code i} directories of one path against {@code j} of the other. */
  private double cheapest(
      List<String> wanted, List<String> candidate, boolean foreign, double[][] cost, int i, int j) {
    double best = Double.MAX_VALUE;
    if (i > 0) {
      boolean leading = foreign && j == 0;
      best = Math.min(best, cost[i - 1][j] + (leading ? FOREIGN_LEVEL : LEVEL));
    }
    if (j > 0) {
      best = Math.min(best, cost[i][j - 1] + LEVEL);
    }
    if (i > 0 && j > 0) {
      double same = spelling.between(wanted.get(i - 1), candidate.get(j - 1));
      best = Math.min(best, cost[i - 1][j - 1] + Math.min(same, MOST_FOR_DIRECTORY));
    }
    if (i > 0 && j > 1) {
      best = Math.min(best, cost[i - 1][j - 2] + fused(candidate, j, wanted.get(i - 1)));
    }
    if (i > 1 && j > 0) {
      best = Math.min(best, cost[i - 2][j - 1] + fused(wanted, i, candidate.get(j - 1)));
    }
    return best;
  }

  /** The two segments before {@code end}, as one path, against one segment. */
  private double fused(List<String> segments, int end, String segment) {
    int length = segments.get(end - 2).length() + 1 + segments.get(end - 1).length();
    if (Math.abs(length - segment.length()) > MOST_FUSED) {
      return FAR;
    }
    return spelling.between(segments.get(end - 2) + "/" + segments.get(end - 1), segment);
  }

  /** File names, the extension apart; {@code a.inc} and {@code a.inc.php} differ by one, too. */
  private double names(String wanted, String candidate) {
    if (candidate.equals(wanted + ".php") || wanted.equals(candidate + ".php")) {
      return EXTENSION;
    }
    double whole = spelling.between(wanted, candidate);
    double stems = spelling.between(Odds.stem(wanted), Odds.stem(candidate));
    return Math.min(whole, stems + EXTENSION);
  }
}
