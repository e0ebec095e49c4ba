package dev.phpfsck.search;

import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Tells where a name is made: there the answer to most questions is. */
enum Definition {
  /** The name of what is defined. */
  WHOLE,
  /** A part of that name. */
  PART,
  NONE;

  private static final Set<String> KEYWORDS =
      Set.of("function", "class", "interface", "trait", "enum", "const");

  /**
   * Whether {@code match} is the name in {@code function name}, {@code function &name}, {@code
   * class Name} and the like, or in {@code define('NAME'}.
   */
  static Definition at(Text in, Span match) {
    byte[] text = in.bytes();
    int begin = beginOfName(text, match.start());
    if (!isDefined(text, begin)) {
      return NONE;
    }
    boolean ends = match.end() == in.length() || !isOfName(text[match.end()]);
    return begin == match.start() && ends ? WHOLE : PART;
  }

  private static boolean isDefined(byte[] text, int name) {
    int before = skipBlanks(text, name);
    if (before > 0 && text[before - 1] == '&') {
      before = skipBlanks(text, before - 1);
    }
    if (before < name) {
      return KEYWORDS.contains(wordBefore(text, before));
    }
    boolean quoted = before > 0 && (text[before - 1] == '\'' || text[before - 1] == '"');
    int paren = quoted ? skipBlanks(text, before - 1) : before;
    return paren > 0
        && text[paren - 1] == '('
        && wordBefore(text, skipBlanks(text, paren - 1)).equals("define");
  }

  private static int skipBlanks(byte[] text, int end) {
    int at = end;
    while (at > 0 && text[at - 1] <= ' ' && text[at - 1] >= 0) {
      at--;
    }
    return at;
  }

  /** The word that ends at {@code end}, in small letters. */
  private static String wordBefore(byte[] text, int end) {
    int at = beginOfName(text, end);
    return new String(text, at, end - at, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  private static int beginOfName(byte[] text, int end) {
    int at = end;
    while (at > 0 && isOfName(text[at - 1])) {
      at--;
    }
    return at;
  }

  /** Bytes from 0x80 on are letters to PHP; they are negative here. */
  private static boolean isOfName(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || b == '_'
        || (b >= '0' && b <= '9')
        || b < 0;
  }
}
