package dev.phpfsck.index.word;

import dev.phpfsck.source.Span;
import java.util.function.Predicate;

/** Tells names of people and places, which are near to words by chance. */
final class ProperName {
  private ProperName() {}

  /**
   * Whether the word at {@code span} has a capital and stands beside another one that has, and is
   * no ordinary word: as {@code Stuart Langridge} and not as {@code Genral Settings}.
   */
  static boolean is(byte[] text, Span span, Predicate<String> ordinary) {
    return isCapitalized(text, span.start(), span.end())
        && (isName(text, before(text, span.start()), ordinary)
            || isName(text, after(text, span.end()), ordinary));
  }

  private static boolean isName(byte[] text, Span word, Predicate<String> ordinary) {
    return word.length() > 1
        && isCapitalized(text, word.start(), word.end())
        && !ordinary.test(Words.text(text, word));
  }

  /** A capital and small letters. */
  private static boolean isCapitalized(byte[] text, int begin, int end) {
    boolean capitalized = !Words.isSmall(text[begin]);
    for (int i = begin + 1; i < end; i++) {
      capitalized &= Words.isSmall(text[i]);
    }
    return capitalized;
  }

  /** The word that ends one blank, or a comma and a blank, before {@code at}; may be empty. */
  private static Span before(byte[] text, int at) {
    int end = at;
    if (end > 0 && text[end - 1] == ' ') {
      end--;
      end -= end > 0 && text[end - 1] == ',' ? 1 : 0;
      int begin = end;
      while (begin > 0 && Words.isLetter(text[begin - 1])) {
        begin--;
      }
      return new Span(begin, end);
    }
    return new Span(at, at);
  }

  /** The word that begins one blank, or a comma and a blank, after {@code at}; may be empty. */
  private static Span after(byte[] text, int at) {
    int begin = at;
    begin += begin < text.length && text[begin] == ',' ? 1 : 0;
    if (begin < text.length && text[begin] == ' ') {
      begin++;
      int end = begin;
      while (end < text.length && Words.isLetter(text[end])) {
        end++;
      }
      return new Span(begin, end);
    }
    return new Span(at, at);
  }
}
