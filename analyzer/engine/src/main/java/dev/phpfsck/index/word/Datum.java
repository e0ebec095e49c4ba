package dev.phpfsck.index.word;

import dev.phpfsck.source.Span;

/**
 * Tells words that nobody wrote as words: parts of addresses, entries of lists, and runs of letters
 * that are no single word.
 */
final class Datum {
  private Datum() {}

  /** Whether what stands at {@code span} of {@code text} is data. */
  static boolean is(byte[] text, Span span) {
    return isInAddress(text, span) || isListed(text, span) || startsWithInitials(text, span);
  }

  /** In the address of a page or of a person, or in an absolute path. */
  private static boolean isInAddress(byte[] text, Span span) {
    int begin = span.start();
    while (begin > 0 && !endsRun(text[begin - 1])) {
      begin--;
    }
    int end = span.end();
    while (end < text.length && !endsRun(text[end])) {
      end++;
    }
    boolean absolute = text[begin] == '/' && Character.isLetter(text[begin + 1]);
    for (int i = begin + 1; i < end; i++) {
      boolean segment = absolute && text[i] == '/';
      boolean host = text[i] == '/' && text[i - 1] == '/' && i > begin + 1 && text[i - 2] == ':';
      boolean mail = text[i] == '@' && Character.isLetterOrDigit(text[i - 1]);
      if (segment || host || mail) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsRun(byte b) {
    return (b <= ' ' && b >= 0) || "\"'<>()[]{},;".indexOf(b) >= 0;
  }

  /** Alone between quotes or bars, with another entry behind it. */
  private static boolean isListed(byte[] text, Span span) {
    if (span.start() == 0 || span.end() == text.length) {
      return false;
    }
    byte before = text[span.start() - 1];
    byte after = text[span.end()];
    if (before == '|' || after == '|') {
      return isMark(before) && isMark(after);
    }
    return (before == '"' || before == '\'')
        && after == before
        && span.end() + 1 < text.length
        && text[span.end() + 1] == ',';
  }

  /** As {@code CAType} does. */
  private static boolean startsWithInitials(byte[] text, Span span) {
    return isCapital(text[span.start()])
        && isCapital(text[span.start() + 1])
        && !isCapital(text[span.end() - 1]);
  }

  private static boolean isCapital(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  private static boolean isMark(byte b) {
    return "|\"'()".indexOf(b) >= 0;
  }
}
