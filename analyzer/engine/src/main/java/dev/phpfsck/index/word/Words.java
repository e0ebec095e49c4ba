package dev.phpfsck.index.word;

import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text: runs of ASCII letters, cut where a name changes from small letters to
 * capitals ({@code getServer} has {@code get} and {@code Server}). A run beside a letter of another
 * alphabet is part of a word of another language and left out.
 */
final class Words {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 30;

  private Words() {}

  /** Where the words are that are more than a syllable, and not data. */
  static List<Span> of(byte[] text) {
    List<Span> words = new ArrayList<>();
    int at = 0;
    while (at < text.length) {
      if (!isLetter(text[at])) {
        at++;
        continue;
      }
      int begin = at;
      while (at < text.length && isLetter(text[at])) {
        at++;
      }
      boolean foreign = (begin > 0 && text[begin - 1] < 0) || (at < text.length && text[at] < 0);
      if (!foreign) {
        cut(text, begin, at, words);
      }
    }
    return words;
  }

  private static void cut(byte[] text, int begin, int end, List<Span> words) {
    int from = begin;
    for (int i = begin + 1; i <= end; i++) {
      if (i == end || (isSmall(text[i - 1]) && !isSmall(text[i]))) {
        if (i - from >= SHORTEST && i - from <= LONGEST) {
          words.add(new Span(from, i));
        }
        from = i;
      }
    }
  }

  /** The word at {@code span} in small letters. */
  static String text(byte[] text, Span span) {
    StringBuilder word = new StringBuilder(span.length());
    for (int i = span.start(); i < span.end(); i++) {
      word.append((char) (text[i] | 0x20));
    }
    return word.toString();
  }

  /** The word at {@code span} as it is written. */
  static String raw(byte[] text, Span span) {
    return new String(text, span.start(), span.length(), StandardCharsets.ISO_8859_1);
  }

  static boolean isLetter(byte b) {
    return isSmall((byte) (b | 0x20));
  }

  static boolean isSmall(byte b) {
    return b >= 'a' && b <= 'z';
  }
}
