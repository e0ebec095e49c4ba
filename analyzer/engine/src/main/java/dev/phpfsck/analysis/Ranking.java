package dev.phpfsck.analysis;

import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which findings are to be repaired: what a visitor sees, times how many visits show
 * it, times how sure it is, times whether a log saw it happen.
 */
final class Ranking {
  private final Visits visits;

  Ranking(Visits visits) {
    this.visits = visits;
  }

  /** A finding and how much it matters. */
  private record Ranked(Finding finding, double urgency) {}

  /** The most urgent first; among equals by place, so that the order is always the same. */
  List<Finding> mostUrgentFirst(List<Finding> findings) {
    return findings.stream()
        .map(finding -> new Ranked(finding, urgency(finding)))
        .sorted(
            Comparator.comparing((Ranked ranked) -> ranked.finding().severity())
                .thenComparing(Comparator.comparingDouble(Ranked::urgency).reversed())
                .thenComparing(ranked -> ranked.finding().location().path())
                .thenComparing(ranked -> ranked.finding().location().span())
                .thenComparing(ranked -> ranked.finding().rule())
                .thenComparing(ranked -> ranked.finding().message()))
        .map(Ranked::finding)
        .toList();
  }

  private double urgency(Finding finding) {
    double seen = finding.evidence().isEmpty() ? 1 : 3;
    return weight(finding.impact()) * visits.share(finding) * weight(finding.confidence()) * seen;
  }

  private static double weight(Impact impact) {
    return switch (impact) {
      case SERVER_DOWN -> 1000;
      case SOURCE_LEAK -> 300;
      case HTTP_500, HTTP_502, HTTP_503 -> 100;
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
