package dev.phpfsck.analysis;

import dev.phpfsck.finding.AffectedEntryPoints;
import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import java.util.Comparator;

/**
 * The order in which findings are to be repaired: what a visitor sees, times how many pages show
 * it, times how sure it is, times whether a log saw it happen.
 */
final class Ranking {
  private Ranking() {}

  /** The most urgent first; among equals by place, so that the order is always the same. */
  static Comparator<Finding> mostUrgentFirst() {
    return Comparator.comparing(Finding::severity)
        .thenComparing(Comparator.comparingDouble(Ranking::urgency).reversed())
        .thenComparing(finding -> finding.location().path())
        .thenComparing(finding -> finding.location().span())
        .thenComparing(Finding::rule)
        .thenComparing(Finding::message);
  }

  static double urgency(Finding finding) {
    double seen = finding.evidence().isEmpty() ? 1 : 3;
    return weight(finding.impact())
        * share(finding.entryPoints())
        * weight(finding.confidence())
        * seen;
  }

  /** A finding about no page in particular, as one in the server's configuration, is about all. */
  private static double share(AffectedEntryPoints reached) {
    return reached.total() == 0 ? 1 : (reached.affected() + 0.5) / (reached.total() + 0.5);
  }

  private static double weight(Impact impact) {
    return switch (impact) {
      case SERVER_DOWN -> 1000;
      case SOURCE_LEAK -> 300;
      case HTTP_500, HTTP_503 -> 100;
      case BLANK_PAGE -> 80;
      case HTTP_403 -> 60;
      case HTTP_404 -> 40;
      case DEGRADED -> 10;
      case NONE -> 1;
    };
  }

  private static double weight(Confidence confidence) {
    return switch (confidence) {
      case CERTAIN -> 1;
      case LIKELY -> 0.7;
      case POSSIBLE -> 0.3;
    };
  }
}
