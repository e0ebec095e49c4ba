package dev.phpfsck.parser;

import static dev.phpfsck.parser.CharTable.DIGIT;
import static dev.phpfsck.parser.CharTable.NAME_PART;
import static dev.phpfsck.parser.CharTable.NAME_START;
import static dev.phpfsck.parser.CharTable.SPACE;

import org.jspecify.annotations.Nullable;

/**
 * Takes a whole file apart into tokens, as PHP's own lexer does. This part reads what stands
 * outside of code, and words; {@link StringLexer} reads the strings, {@link NumberLexer} the
 * numbers, {@link SignLexer} the rest. One object serves many files, one after the other.
 */
final class Lexer extends SignLexer {
  private static final byte[] PHP = {'p', 'h', 'p'};

  private final boolean shortOpenTags;
  private final Keywords keywords;

  /** Tokens still to come before the data after {@code __halt_compiler();}, or -1. */
  private int untilData;

  Lexer(LanguageLevel level, boolean shortOpenTags) {
    super(level);
    this.shortOpenTags = shortOpenTags;
    this.keywords = new Keywords(level);
  }

  /** Reads all of {@code source}; {@code log} takes what PHP's lexer would refuse. */
  void lex(byte[] source, @Nullable Problems log) {
    load(source);
    reset(log);
    untilData = -1;
    while (pos < length) {
      switch (mode) {
        case HTML -> html();
        case SCRIPT -> script();
        case DOUBLE_QUOTES -> quotedText((byte) '"', Kind.QUOTE);
        case BACKTICKS -> quotedText((byte) '`', Kind.BACKTICK);
        default -> heredocText();
      }
    }
    finish();
  }

  // ---- outside of code

  private void html() {
    byte[] s = text;
    int start = pos;
    int p = start;
    while (p < length) {
      if (s[p] == '<' && s[p + 1] == '?' && openTag(start, p)) {
        return;
      }
      p++;
    }
    emit(Kind.INLINE_HTML, start);
    pos = length;
  }

  /** Takes the tag at {@code p} if it is one, and the text before it. */
  private boolean openTag(int start, int p) {
    byte[] s = text;
    int end;
    int kind = Kind.OPEN_TAG;
    if (s[p + 2] == '=') {
      end = p + 3;
      kind = Kind.OPEN_TAG_ECHO;
    } else if (isPhp(p + 2) && (CharTable.is(s[p + 5], SPACE) || p + 5 == length)) {
      end = Math.min(length, lineBreakEnd(p + 5, p + 6));
    } else if (shortOpenTags) {
      end = p + 2;
    } else {
      return false;
    }
    if (p > start) {
      emit(Kind.INLINE_HTML, start);
    }
    emit(kind, p);
    pos = end;
    mode = SCRIPT;
    return true;
  }

  private boolean isPhp(int p) {
    for (int i = 0; i < PHP.length; i++) {
      if ((text[p + i] | 0x20) != PHP[i]) {
        return false;
      }
    }
    return true;
  }

  // ---- code

  /**
   * Tokens up to the end of the code, the next string with variables in it, or the end of an
   * interpolation.
   */
  private void script() {
    byte[] s = text;
    int p = pos;
    while (mode == SCRIPT && p < length) {
      byte b = s[p];
      if (CharTable.is(b, SPACE)) {
        emit(Kind.WHITESPACE, p);
        do {
          p++;
        } while (CharTable.is(s[p], SPACE));
        continue;
      }
      if (b == '$' && CharTable.is(s[p + 1], NAME_START)) {
        emit(Kind.VARIABLE, p);
        p = nameEnd(p + 2);
      } else if (CharTable.is(b, NAME_START)) {
        pos = p;
        name();
        p = pos;
      } else if (CharTable.is(b, DIGIT)) {
        p = number(p);
      } else {
        pos = p;
        sign(b);
        p = pos;
      }
      if (untilData >= 0 && untilDataStarts()) {
        pos = p;
        data();
        return;
      }
    }
    pos = p;
  }

  /** Counts the three tokens after {@code __halt_compiler}. */
  private boolean untilDataStarts() {
    int last = kinds[count - 1] & 0xff;
    if (last > Kind.LAST_TRIVIA && --untilData < 0) {
      return true;
    }
    return false;
  }

  private void data() {
    if (pos < length) {
      emit(Kind.INLINE_HTML, pos);
      pos = length;
    }
  }

  // ---- names

  private void name() {
    byte[] s = text;
    int start = pos;
    int end = nameEnd(start + 1);
    byte after = s[end];
    if (after == '\\' && CharTable.is(s[end + 1], NAME_START)) {
      boolean relative = end - start == 9 && isWord("namespace", start);
      emit(relative ? Kind.NAME_RELATIVE : Kind.NAME_QUALIFIED, start);
      pos = qualifiedEnd(end);
      return;
    }
    if (end - start == 1 && (s[start] | 0x20) == 'b' && binaryString(start, end)) {
      return;
    }
    int kind = keywords.kind(s, start, end);
    pos = end;
    switch (kind) {
      case Kind.ENUM -> emit(isEnum(end) ? kind : Kind.IDENTIFIER, start);
      case Kind.YIELD -> yieldFrom(start, end);
      case Kind.HALT_COMPILER -> {
        emit(kind, start);
        untilData = 3;
      }
      default -> emit(kind, start);
    }
  }

  /** {@code b"..."}, {@code b'...'}, {@code b<<<X}: the prefix means nothing. */
  private boolean binaryString(int start, int end) {
    switch (text[end]) {
      case '\'' -> singleQuoted(start, end);
      case '"' -> doubleQuoted(start, end);
      case '<' -> {
        return text[end + 1] == '<' && text[end + 2] == '<' && heredoc(start, end);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * {@code enum} is a keyword only before another word that is not {@code extends} or {@code
   * implements}.
   */
  private boolean isEnum(int end) {
    int p = skipSpaceAndComments(end, level.isAtLeast(LanguageLevel.PHP_8_3));
    if (p == end || !CharTable.is(text[p], NAME_START)) {
      return false;
    }
    return !isWord("extends", p) && !isWord("implements", p);
  }

  private void yieldFrom(int start, int end) {
    int p = skipSpaceAndComments(end, level.isAtLeast(LanguageLevel.PHP_8_3));
    if (p > end && isWord("from", p) && !CharTable.is(text[p + 4], NAME_PART)) {
      emit(Kind.YIELD_FROM, start);
      pos = p + 4;
    } else {
      emit(Kind.YIELD, start);
    }
  }

  private int skipSpaceAndComments(int start, boolean comments) {
    byte[] s = text;
    int p = start;
    while (true) {
      if (CharTable.is(s[p], SPACE)) {
        p++;
      } else if (comments && s[p] == '/' && s[p + 1] == '*') {
        p += 2;
        while (p < length && !(s[p] == '*' && s[p + 1] == '/')) {
          p++;
        }
        p = Math.min(p + 2, length);
      } else if (comments
          && ((s[p] == '#' && s[p + 1] != '[') || (s[p] == '/' && s[p + 1] == '/'))) {
        while (p < length && s[p] != '\n' && s[p] != '\r') {
          p++;
        }
      } else {
        return p;
      }
    }
  }
}
