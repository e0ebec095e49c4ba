package dev.phpfsck.search;

/**
 * How much of an answer is to be shown. What is not need not be looked for.
 *
 * @param files how many hits have their lines: the best ones
 * @param lines how many each of them has at the most
 */
public record Shown(int files, int lines) {
  /** Every line of every file. */
  public static final Shown ALL = new Shown(Integer.MAX_VALUE, Integer.MAX_VALUE);
}
