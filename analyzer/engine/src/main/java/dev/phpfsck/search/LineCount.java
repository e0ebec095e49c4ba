package dev.phpfsck.search;

/**
 * Goes through the lines of a text, no farther than it is asked to. A line ends as in {@link
 * dev.phpfsck.source.LineMap}.
 */
final class LineCount {
  private final byte[] text;
  private int number = 1;
  private int start;
  private int end;

  LineCount(byte[] text) {
    this.text = text;
    this.end = endOf(text, 0);
  }

  /** Where the line behind the one with the byte at {@code offset} begins, as {@link #next()}. */
  static int next(byte[] text, int offset) {
    return behind(text, endOf(text, offset));
  }

  /** Goes on to the line that holds the byte at {@code offset}, or whose break does. */
  void goTo(int offset) {
    while (next() <= offset && end < text.length) {
      number++;
      start = next();
      end = endOf(text, start);
    }
  }

  private static int endOf(byte[] text, int from) {
    int at = from;
    // Most bytes lie above both: one comparison for each, in code that is hardly warm.
    while (at < text.length && (text[at] > '\r' || (text[at] != '\n' && text[at] != '\r'))) {
      at++;
    }
    return at;
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

  /** Where the next line begins; behind the end of the text, there is none. */
  int next() {
    return behind(text, end);
  }

  private static int behind(byte[] text, int end) {
    boolean both = end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n';
    return end + (both ? 2 : 1);
  }
}
