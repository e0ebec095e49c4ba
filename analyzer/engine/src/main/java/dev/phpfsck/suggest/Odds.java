package dev.phpfsck.suggest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Turns costs into probabilities. Of the ways in which a reference can come to lead nowhere, one is
 * true: a slip for one of the candidates, or the file that was meant is gone. Each weighs {@code
 * exp(-cost * STEEPNESS)}; a probability is a share of the sum.
 *
 * <p>The numbers are fitted to mutations of real applications; {@code SuggestionBenchmark} measures
 * how well they hold.
 */
final class Odds {
  /** How much less likely each further slip is. */
  private static final double STEEPNESS = 4;

  /** That the file is gone is as likely as so many slips, for a long name. */
  private static final double GONE = 2.2;

  /** The same for each character of a short name: some file is always like it by chance. */
  private static final double GONE_FOR_EACH = 0.22;

  private Odds() {}

  /** How much there is of the name to be like another: its length, the extension left out. */
  static int length(List<Wanted> places) {
    return places.stream().mapToInt(place -> stemLength(place.name())).max().orElse(0);
  }

  private static int stemLength(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name.length() : dot;
  }

  /**
   * The guesses with their probabilities, the likeliest first.
   *
   * @param length of the name that leads nowhere, as above
   */
  static List<Guess.Weighed> among(Collection<Guess> guesses, int length) {
    double sum = Math.exp(-STEEPNESS * Math.min(GONE, GONE_FOR_EACH * length));
    for (Guess guess : guesses) {
      sum += weight(guess);
    }
    double all = sum;
    return guesses.stream()
        .sorted(Comparator.comparingDouble(Guess::cost).thenComparing(Guess::file))
        .map(guess -> new Guess.Weighed(guess, weight(guess) / all))
        .toList();
  }

  private static double weight(Guess guess) {
    return Math.exp(-STEEPNESS * guess.cost());
  }
}
