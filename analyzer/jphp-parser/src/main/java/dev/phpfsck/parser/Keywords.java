package dev.phpfsck.parser;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The reserved words of one version of PHP, found by a hash over length and three letters. */
final class Keywords {
  private static final int SLOTS = 1024;

  /** Words that were free before that version. */
  private static final Map<TokenKind, LanguageLevel> SINCE =
      new EnumMap<>(
          Map.of(
              TokenKind.FN, LanguageLevel.PHP_7_4,
              TokenKind.MATCH, LanguageLevel.PHP_8_0,
              TokenKind.ENUM, LanguageLevel.PHP_8_1,
              TokenKind.READONLY, LanguageLevel.PHP_8_1,
              TokenKind.MAGIC_PROPERTY, LanguageLevel.PHP_8_4));

  private final byte[][] words = new byte[SLOTS][];
  private final short[] kinds = new short[SLOTS];

  Keywords(LanguageLevel level) {
    for (TokenKind kind : TokenKind.values()) {
      boolean known = level.isAtLeast(SINCE.getOrDefault(kind, LanguageLevel.PHP_5_6));
      if (kind.isKeyword() && kind != TokenKind.YIELD_FROM && known) {
        put(kind.getText(), kind);
      }
    }
    put("die", TokenKind.EXIT);
  }

  @SuppressWarnings("EnumOrdinal") // Kind is the ordinals by definition.
  private void put(String text, TokenKind kind) {
    byte[] word = text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1);
    int slot = slot(word, 0, word.length);
    while (words[slot] != null) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    words[slot] = word;
    kinds[slot] = (short) kind.ordinal();
  }

  /**
   * The keyword between two offsets of {@code text}, in any case of letters, or {@link
   * Kind#IDENTIFIER}.
   */
  int kind(byte[] text, int start, int end) {
    int length = end - start;
    if (length < 2 || length > 15) {
      return Kind.IDENTIFIER;
    }
    int slot = slot(text, start, end);
    while (true) {
      byte[] word = words[slot];
      if (word == null) {
        return Kind.IDENTIFIER;
      }
      if (word.length == length && matches(word, text, start)) {
        return kinds[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  private static boolean matches(byte[] word, byte[] text, int start) {
    for (int i = 0; i < word.length; i++) {
      // No other byte of a name becomes a letter or underscore of a keyword by this; DEL for the
      // underscore is no name byte.
      byte b = text[start + i];
      if (word[i] != b && (b >= 'a' || word[i] != (b | 0x20))) {
        return false;
      }
    }
    return true;
  }

  private static int slot(byte[] text, int start, int end) {
    int hash = (text[start] | 0x20) * 31 + (text[start + 1] | 0x20);
    hash = hash * 31 + (text[end - 1] | 0x20);
    hash = hash * 7 + (end - start);
    return (hash ^ (hash >>> 7)) & (SLOTS - 1);
  }
}
