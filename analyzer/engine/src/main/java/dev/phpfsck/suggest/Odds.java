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
  private static final double STEEPNESS = 3.47;

  /** That the file is gone is as likely as so many slips. */
  private static final double GONE = 3.02;

  /** So many less for each character: a short name is always like some other by chance. */
  private static final double CHANCE_FOR_EACH = 0.103;

  /** Nothing so long is alike by chance. */
  private static final int LONGEST = 10;

  /** The same reference stands in other files, too: nobody slips twice in the same way. */
  private static final double MISSED_ELSEWHERE = -2.01;

  private Odds() {}

  /** How much there is of a name to be like another: its length, the extension left out. */
  private static int length(String name) {
    return stem(name).length();
  }

  /** A name without its extension. */
  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /** What a likeness in so many characters costs, since it may be by chance. */
  static double chance(int alike) {
    return CHANCE_FOR_EACH * (LONGEST - Math.min(LONGEST, alike));
  }

  /**
   * How many characters of {@code wanted} speak for {@code candidate}. Where the name differs, that
   * is the name: all of its directory's files have the directory. Where it does not, and nothing
   * but the candidate's own directory can have been meant, it is the path; else what both end with.
   *
   * @param elsewhere whether another directory than the candidate's may be meant
   */
  static int alike(List<String> wanted, List<String> candidate, boolean elsewhere) {
    String name = wanted.getLast();
    if (!name.equalsIgnoreCase(candidate.getLast())) {
      return length(name);
    }
    if (!elsewhere) {
      return LONGEST;
    }
    int alike = length(name);
    int i = wanted.size() - 2;
    int j = candidate.size() - 2;
    while (i >= 0 && j >= 0 && wanted.get(i).equals(candidate.get(j))) {
      alike += wanted.get(i).length();
      i--;
      j--;
    }
    return alike;
  }

  /**
   * The guesses with their probabilities, the likeliest first.
   *
   * @param missedElsewhere whether other files refer to the same place, too
   */
  static List<Guess.Weighed> among(Collection<Guess> guesses, boolean missedElsewhere) {
    double sum = Math.exp(-STEEPNESS * (missedElsewhere ? GONE + MISSED_ELSEWHERE : GONE));
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
