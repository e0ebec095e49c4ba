package dev.phpfsck.suggest;

import java.util.List;
import org.apache.commons.text.similarity.EditDistance;

/**
 * How unlikely it is that one word was written for another: Damerau-Levenshtein distance (optimal
 * string alignment) with slips of the hand and of style made cheap. An ordinary edit costs 1. Case
 * as such costs little, however many letters differ by it.
 */
public final class Spelling implements EditDistance<Double> {
  /** Words that differ by case alone. */
  private static final double CASE = 0.55;

  private static final double SWAPPED = 0.4;
  private static final double DOUBLED = 0.7;
  private static final double NEIGHBOUR_KEY = 0.8;
  private static final double OTHER_KEY = 1;
  private static final double SEPARATOR = 0.5;

  /** A number is seldom a slip: {@code v1} and {@code v2} are two things. */
  private static final double DIGIT = 1.4;

  /** Words that are so far apart halfway are not alike, whatever comes behind. */
  private static final double HOPELESS = 6;

  private static final String SEPARATORS = "/\\-_. ";
  private static final List<String> KEYS =
      List.of("1234567890-", "qwertyuiop", "asdfghjkl", "zxcvbnm");

  /** Of two ASCII characters, whether their keys touch. */
  private static final boolean[][] NEIGHBOURS = neighbours();

  /**
   * The cost of writing {@code written} for {@code meant}: 0 for the same word, about 1 for each
   * edit, never negative; for words that are not alike at all, any number above 6. Not symmetric in
   * name only: both directions cost the same.
   */
  @Override
  public Double apply(CharSequence written, CharSequence meant) {
    return between(written.toString(), meant.toString());
  }

  double between(String written, String meant) {
    if (written.equals(meant)) {
      return 0;
    }
    String a = lower(written);
    String b = lower(meant);
    return a.equals(b) ? CASE : distance(a, b);
  }

  private static double distance(String a, String b) {
    double[] beforeLast = new double[b.length() + 1];
    double[] last = new double[b.length() + 1];
    double[] row = new double[b.length() + 1];
    double[] extraInB = new double[b.length() + 1];
    for (int j = 1; j <= b.length(); j++) {
      extraInB[j] = extra(b, j - 1);
      last[j] = last[j - 1] + extraInB[j];
    }
    for (int i = 1; i <= a.length(); i++) {
      char here = a.charAt(i - 1);
      double extraInA = extra(a, i - 1);
      row[0] = last[0] + extraInA;
      double least = row[0];
      for (int j = 1; j <= b.length(); j++) {
        char there = b.charAt(j - 1);
        double best = last[j - 1] + (here == there ? 0 : replaced(here, there));
        best = Math.min(best, last[j] + extraInA);
        best = Math.min(best, row[j - 1] + extraInB[j]);
        if (i > 1 && j > 1 && here == b.charAt(j - 2) && a.charAt(i - 2) == there) {
          best = Math.min(best, beforeLast[j - 2] + SWAPPED);
        }
        row[j] = best;
        least = Math.min(least, best);
      }
      if (least > HOPELESS) {
        return least;
      }
      double[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }

  /** The cost of the character at {@code i} being there in one word only. */
  private static double extra(String word, int i) {
    char c = word.charAt(i);
    if (isSeparator(c)) {
      return SEPARATOR;
    }
    if (isDigit(c)) {
      return DIGIT;
    }
    return i > 0 && word.charAt(i - 1) == c ? DOUBLED : 1;
  }

  /** The cost of one character in place of another. */
  private static double replaced(char a, char b) {
    if (isSeparator(a) && isSeparator(b)) {
      return SEPARATOR;
    }
    if (isDigit(a) && isDigit(b)) {
      return DIGIT;
    }
    return areNeighbours(a, b) ? NEIGHBOUR_KEY : OTHER_KEY;
  }

  private static boolean isSeparator(char c) {
    return SEPARATORS.indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean areNeighbours(char a, char b) {
    return a < NEIGHBOURS.length && b < NEIGHBOURS.length && NEIGHBOURS[a][b];
  }

  /** On a QWERTY keyboard, whose letters most layouts share. */
  private static boolean[][] neighbours() {
    boolean[][] touch = new boolean[128][128];
    for (int row = 0; row < KEYS.size(); row++) {
      for (int other = Math.max(0, row - 1); other < Math.min(KEYS.size(), row + 2); other++) {
        for (int column = 0; column < KEYS.get(row).length(); column++) {
          int last = Math.min(KEYS.get(other).length() - 1, column + 1);
          for (int near = Math.max(0, column - 1); near <= last; near++) {
            touch[KEYS.get(row).charAt(column)][KEYS.get(other).charAt(near)] = true;
          }
        }
      }
    }
    return touch;
  }

  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }
}
