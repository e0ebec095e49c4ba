package dev.phpfsck.suggest;

import dev.phpfsck.site.SitePath;
import java.util.Set;

/**
 * A file that may have been meant.
 *
 * @param slips how unlikely the slip is that wrote the reference for it, as in {@link PathDistance}
 * @param alike how many characters the two have to be alike in, as {@link Odds#alike} counts them
 */
record Guess(SitePath file, double slips, int alike, Set<Clue> clues) {
  /** The slips, the clues, and what speaks for chance. */
  double cost() {
    double cost = slips + Odds.chance(alike);
    for (Clue clue : clues) {
      cost += clue.against();
    }
    return cost;
  }

  /** The better explanation of two that lead to the same file. */
  static Guess likelier(Guess a, Guess b) {
    return b.cost() < a.cost() ? b : a;
  }

  /**
   * A guess among others.
   *
   * @param probability that it is right, from 0 to 1
   */
  record Weighed(Guess guess, double probability) {}
}
