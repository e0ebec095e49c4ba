package dev.phpfsck.site;

/** A slip of the hand: what makes a name of another one, and is not meant. */
public final class Slip {
  private Slip() {}

  /**
   * Whether one edit at most leads from one to the other: a character added, left out or replaced,
   * or two neighbours swapped.
   */
  public static boolean isOneAtMost(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int from = 0;
    while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    int i = a.length();
    int j = b.length();
    while (i > from && j > from && a.charAt(i - 1) == b.charAt(j - 1)) {
      i--;
      j--;
    }
    boolean swapped =
        i - from == 2
            && j - from == 2
            && a.charAt(from) == b.charAt(from + 1)
            && a.charAt(from + 1) == b.charAt(from);
    return (i - from <= 1 && j - from <= 1) || swapped;
  }
}
