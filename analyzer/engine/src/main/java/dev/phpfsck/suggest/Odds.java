package dev.phpfsck.suggest;

import dev.phpfsck.site.SitePath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Turns costs into probabilities. Of the ways in which a reference can come to lead nowhere, one is
 * true: a slip for one of the candidates, or the file that was meant is gone. Each weighs {@code
 * exp(-cost * steepness)}; a probability is a share of the sum.
 *
 * <p>The numbers are fitted to mutations of real applications; {@code SuggestionBenchmark} measures
 * how well they hold.
 */
final class Odds {
  /** How much less likely each further slip is. */
  private final double steepness;

  /** That the file is gone is as likely as so many slips, for a long name. */
  private final double goneLong;

  /** The same for each character of a short name: some file is always like it by chance. */
  private final double goneEach;

  Odds(double steepness, double goneLong, double goneEach) {
    this.steepness = steepness;
    this.goneLong = goneLong;
    this.goneEach = goneEach;
  }

  /** As fitted. */
  static Odds fitted() {
    return new Odds(4, 2.2, 0.22);
  }

  /** How much there is of the name to be like another: its length, the extension left out. */
  static int length(List<Wanted> places) {
    return places.stream().mapToInt(place -> stemLength(place.name())).max().orElse(0);
  }

  private static int stemLength(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name.length() : dot;
  }

  /**
   * The candidates with their probabilities, the likeliest first.
   *
   * @param length of the name that leads nowhere, as above
   */
  List<Guess> among(Map<SitePath, Double> costs, int length) {
    double gone = Math.exp(-steepness * Math.min(goneLong, goneEach * length));
    double sum = gone;
    for (double cost : costs.values()) {
      sum += Math.exp(-steepness * cost);
    }
    double all = sum;
    return costs.entrySet().stream()
        .map(entry ->
            new Guess(
                entry.getKey(), entry.getValue(), Math.exp(-steepness * entry.getValue()) / all))
        .sorted(Comparator.comparingDouble(Guess::cost).thenComparing(Guess::file))
        .toList();
  }
}
