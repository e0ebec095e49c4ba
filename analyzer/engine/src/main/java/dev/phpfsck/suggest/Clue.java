package dev.phpfsck.suggest;

/**
 * Something that the site says of a candidate, apart from how its name is spelled, and how much it
 * makes up for, in slips. The numbers are fitted, as those of {@link Odds} are.
 */
enum Clue {
  /** The directory that is written is there, and the candidate is not in it. */
  ELSEWHERE(1.41),
  /** The same file includes it by another include: that one is right, so this one means another. */
  ALREADY_INCLUDED(1.0),
  /**
   * The same, and the candidate has the very name that is written, in another directory: files are
   * included again in another branch, and there the directory was left out.
   */
  INCLUDED_AGAIN(0.6),
  /** Nothing includes it: the broken reference may be the one that did. */
  INCLUDED_BY_NOBODY(-0.27),
  /** A file beside the including one includes it. */
  INCLUDED_NEARBY(-0.2),
  /** Its name is that of another file that includes it, and more: it belongs to that one. */
  NAMED_AFTER_ANOTHER(0.5),
  /** What is written is the name of another file of the same family: see {@link NameWords}. */
  ANOTHER_OF_THE_FAMILY(1.8),
  /** A script for visitors, not for including. */
  A_PAGE(0.22),
  NO_PHP(1.36),
  /** It declares what the including file uses. */
  NEEDED(-0.48);

  private final double against;

  Clue(double against) {
    this.against = against;
  }

  /** What it adds to the cost of the candidate; negative where it speaks for it. */
  double against() {
    return against;
  }
}
