package dev.phpfsck.search;

/**
 * Tells lines by the bytes in them, going forward through a text, no farther than it is asked to. A
 * line ends as in {@link dev.phpfsck.source.LineMap}.
 */
final class LineCount {
  private final Text text;
  private int number = 1;
  private int counted;
  private int start;
  private int end;

  LineCount(Text text) {
    this.text = text;
    this.end = endOf(text, 0);
  }

  /** Where the line behind the one with the byte at {@code offset} begins. */
  static int next(Text text, int offset) {
    int end = endOf(text, offset);
    return end + (isPair(text, end) ? 2 : 1);
  }

  /** Goes on to the line that holds the byte at {@code offset}, or whose break does. */
  void goTo(int offset) {
    int at = offset > 0 && isPair(text, offset - 1) ? offset - 1 : offset;
    number += breaks(text, counted, at);
    counted = at;
    start = at;
    while (start > 0 && !isBreak(text.bytes()[start - 1])) {
      start--;
    }
    end = endOf(text, at);
  }

  /**
   * How many lines end between {@code from} and {@code to}. One loop through the bytes: a step for
   * each line is too little for the virtual machine to see that it is worth compiling.
   */
  private static int breaks(Text in, int from, int to) {
    byte[] text = in.bytes();
    int breaks = 0;
    for (int i = from; i < to; i++) {
      // Most bytes lie above both.
      if (text[i] <= '\r' && isBreak(text[i]) && !isPair(in, i)) {
        breaks++;
      }
    }
    return breaks;
  }

  private static int endOf(Text in, int from) {
    byte[] text = in.bytes();
    int length = in.length();
    int at = from;
    while (at < length && (text[at] > '\r' || !isBreak(text[at]))) {
      at++;
    }
    return at;
  }

  private static boolean isBreak(byte b) {
    return b == '\n' || b == '\r';
  }

  /** Whether two bytes from {@code at} on are one break. */
  private static boolean isPair(Text text, int at) {
    byte[] bytes = text.bytes();
    return at + 1 < text.length() && bytes[at] == '\r' && bytes[at + 1] == '\n';
  }

  /** The line's number, from 1. */
  int number() {
    return number;
  }

  /** Where it begins. */
  int start() {
    return start;
  }

  /** Where its break begins, or the text ends. */
  int end() {
    return end;
  }
}
