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
  private static final double STEEPNESS = 2.73;

  /** That the file is gone is as likely as so many slips. */
  private static final double GONE = 1.25;

  /** So many more for each character: a short name is always like some other by chance. */
  private static final double GONE_FOR_EACH = 0.157;

  private static final int LONGEST = 10;

  /** The same reference stands in other files, too: nobody slips twice in the same way. */
  private static final double MISSED_ELSEWHERE = -1.45;

  private Odds() {}

  /** How much there is of a name to be like another: its length, the extension left out. */
  static int length(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name.length() : dot;
  }

  /**
   * The guesses with their probabilities, the likeliest first.
   *
   * @param length of the name that leads nowhere, as above
   * @param missedElsewhere whether other files refer to it, too
   */
  static List<Guess.Weighed> among(Collection<Guess> guesses, int length, boolean missedElsewhere) {
    double gone = GONE + GONE_FOR_EACH * Math.min(LONGEST, length);
    double sum = Math.exp(-STEEPNESS * (missedElsewhere ? gone + MISSED_ELSEWHERE : gone));
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
