package dev.phpfsck.parser;

import static dev.phpfsck.parser.CharTable.DIGIT;
import static dev.phpfsck.parser.CharTable.LINE_STOP;
import static dev.phpfsck.parser.CharTable.NAME_PART;
import static dev.phpfsck.parser.CharTable.NAME_START;
import static dev.phpfsck.parser.CharTable.SPACE;

/**
 * Reads what begins with a sign: operators, brackets, comments, casts, names with a backslash in
 * front. PHP's longest operator wins.
 */
abstract class SignLexer extends NumberLexer {
  SignLexer(LanguageLevel level) {
    super(level);
  }

  private void one(int kind, int size) {
    emit(kind, pos);
    pos += size;
  }

  /**
   * Reads what begins with {@code b}, which is neither space nor of a word, and stands at {@link
   * #pos}.
   */
  final void sign(byte b) {
    byte[] s = text;
    int p = pos;
    byte next = s[p + 1];
    switch (b) {
      case '(' -> parenthesis();
      case ')' -> one(Kind.PAREN_CLOSE, 1);
      case ';' -> one(Kind.SEMICOLON, 1);
      case ',' -> one(Kind.COMMA, 1);
      case '[' -> one(Kind.BRACKET_OPEN, 1);
      case ']' -> one(Kind.BRACKET_CLOSE, 1);
      case '{' -> {
        openBraces++;
        one(Kind.BRACE_OPEN, 1);
      }
      case '}' -> closeBrace();
      case '\'' -> singleQuoted(p, p);
      case '"' -> doubleQuoted(p, p);
      case '`' -> {
        one(Kind.BACKTICK, 1);
        mode = BACKTICKS;
      }
      case '=' -> equal(next, s[p + 2]);
      case '-' -> minus(next);
      case '.' -> dot(next);
      case '/' -> slash(next);
      case '#' -> hash(next);
      case '?' -> question(next);
      case ':' -> one(next == ':' ? Kind.DOUBLE_COLON : Kind.COLON, next == ':' ? 2 : 1);
      case '\\' -> backslash(next);
      case '$' -> one(Kind.DOLLAR, 1);
      case '@' -> one(Kind.AT, 1);
      case '~' -> one(Kind.TILDE, 1);
      case '!' -> not(next, s[p + 2]);
      case '<' -> less(next, s[p + 2]);
      case '>' -> greater(next, s[p + 2]);
      case '&' -> doubled(b, next, Kind.AMPERSAND, Kind.AND_AND, Kind.AMPERSAND_ASSIGN);
      case '|' -> bar(next);
      case '+' -> doubled(b, next, Kind.PLUS, Kind.INCREMENT, Kind.PLUS_ASSIGN);
      case '*' -> star(next, s[p + 2]);
      case '%' -> doubled((byte) 0, next, Kind.PERCENT, Kind.PERCENT, Kind.PERCENT_ASSIGN);
      case '^' -> doubled((byte) 0, next, Kind.CARET, Kind.CARET, Kind.CARET_ASSIGN);
      default -> badCharacter(b);
    }
  }

  private void badCharacter(byte b) {
    problem(String.format("unexpected character 0x%02X", b & 0xff), pos, pos + 1);
    one(Kind.BAD_CHARACTER, 1);
  }

  private void closeBrace() {
    emit(Kind.BRACE_CLOSE, pos++);
    if (interpolationSize > 0 && --openBraces < 0) {
      leaveScript();
    }
  }

  /** A sign that may stand alone, twice, or before {@code =}. */
  private void doubled(byte sign, byte next, int alone, int twice, int assigning) {
    if (next == '=') {
      one(assigning, 2);
    } else if (next == sign && sign != 0) {
      one(twice, 2);
    } else {
      one(alone, 1);
    }
  }

  private void equal(byte next, byte third) {
    if (next == '=') {
      one(third == '=' ? Kind.IDENTICAL : Kind.EQUAL_EQUAL, third == '=' ? 3 : 2);
    } else {
      one(next == '>' ? Kind.DOUBLE_ARROW : Kind.ASSIGN, next == '>' ? 2 : 1);
    }
  }

  private void minus(byte next) {
    if (next == '>') {
      one(Kind.ARROW, 2);
      propertyName();
    } else {
      doubled((byte) '-', next, Kind.MINUS, Kind.DECREMENT, Kind.MINUS_ASSIGN);
    }
  }

  /** After an arrow every word is a name, keywords too. */
  private void propertyName() {
    byte[] s = text;
    int p = pos;
    while (true) {
      if (CharTable.is(s[p], SPACE)) {
        emit(Kind.WHITESPACE, p);
        do {
          p++;
        } while (CharTable.is(s[p], SPACE));
      } else if (isComment(p)) {
        pos = p;
        sign(s[p]);
        p = pos;
      } else {
        break;
      }
    }
    if (CharTable.is(s[p], NAME_START)) {
      emit(Kind.IDENTIFIER, p);
      p = nameEnd(p + 1);
    }
    pos = p;
  }

  private boolean isComment(int p) {
    byte next = text[p + 1];
    return text[p] == '/'
        ? next == '*' || next == '/'
        : text[p] == '#' && (next != '[' || !level.isAtLeast(LanguageLevel.PHP_8_0));
  }

  private void dot(byte next) {
    if (CharTable.is(next, DIGIT)) {
      pos = number(pos);
    } else if (next == '.' && text[pos + 2] == '.') {
      one(Kind.ELLIPSIS, 3);
    } else {
      doubled((byte) 0, next, Kind.DOT, Kind.DOT, Kind.DOT_ASSIGN);
    }
  }

  private void slash(byte next) {
    if (next == '/') {
      lineComment();
    } else if (next == '*') {
      blockComment();
    } else {
      doubled((byte) 0, next, Kind.SLASH, Kind.SLASH, Kind.SLASH_ASSIGN);
    }
  }

  private void hash(byte next) {
    if (next == '[' && level.isAtLeast(LanguageLevel.PHP_8_0)) {
      one(Kind.ATTRIBUTE, 2);
    } else {
      lineComment();
    }
  }

  private void lineComment() {
    byte[] s = text;
    int p = pos + 1;
    while (true) {
      byte b = s[p];
      if (!CharTable.is(b, LINE_STOP)) {
        p++;
      } else if (b == '?' ? s[p + 1] == '>' : b != 0 || p >= length) {
        break;
      } else {
        p++;
      }
    }
    emitComment(Kind.COMMENT, pos, p);
    pos = p;
  }

  private void blockComment() {
    byte[] s = text;
    int p = pos + 2;
    boolean doc = s[p] == '*' && CharTable.is(s[p + 1], SPACE);
    while (p < length && !(s[p] == '*' && s[p + 1] == '/')) {
      p++;
    }
    int end = p < length ? p + 2 : length;
    if (p >= length && level.isAtLeast(LanguageLevel.PHP_8_0)) {
      // Before, PHP warned and took everything behind it for comment.
      problem("unterminated comment", pos, pos + 2);
    }
    emitComment(doc ? Kind.DOC_COMMENT : Kind.COMMENT, pos, end);
    pos = end;
  }

  private void question(byte next) {
    if (next == '>') {
      emit(Kind.CLOSE_TAG, pos);
      pos = lineBreakEnd(pos + 2, pos + 2);
      mode = HTML;
    } else if (next == '-' && text[pos + 2] == '>') {
      one(Kind.NULLSAFE_ARROW, 3);
      propertyName();
    } else if (next == '?') {
      boolean assigning = text[pos + 2] == '=';
      one(assigning ? Kind.COALESCE_ASSIGN : Kind.COALESCE, assigning ? 3 : 2);
    } else {
      one(Kind.QUESTION, 1);
    }
  }

  private void not(byte next, byte third) {
    if (next != '=') {
      one(Kind.NOT, 1);
    } else {
      one(third == '=' ? Kind.NOT_IDENTICAL : Kind.NOT_EQUAL, third == '=' ? 3 : 2);
    }
  }

  private void less(byte next, byte third) {
    if (next == '=') {
      one(third == '>' ? Kind.SPACESHIP : Kind.LESS_EQUAL, third == '>' ? 3 : 2);
    } else if (next == '>') {
      one(Kind.NOT_EQUAL, 2);
    } else if (next != '<') {
      one(Kind.LESS, 1);
    } else if (third == '=') {
      one(Kind.SHIFT_LEFT_ASSIGN, 3);
    } else if (third != '<' || !heredoc(pos, pos)) {
      one(Kind.SHIFT_LEFT, 2);
    }
  }

  private void greater(byte next, byte third) {
    if (next == '=') {
      one(Kind.GREATER_EQUAL, 2);
    } else if (next == '>') {
      one(third == '=' ? Kind.SHIFT_RIGHT_ASSIGN : Kind.SHIFT_RIGHT, third == '=' ? 3 : 2);
    } else {
      one(Kind.GREATER, 1);
    }
  }

  private void bar(byte next) {
    if (next == '>') {
      one(Kind.PIPE, 2);
    } else {
      doubled((byte) '|', next, Kind.BAR, Kind.BAR_BAR, Kind.BAR_ASSIGN);
    }
  }

  private void star(byte next, byte third) {
    if (next == '*') {
      one(third == '=' ? Kind.POWER_ASSIGN : Kind.POWER, third == '=' ? 3 : 2);
    } else {
      doubled((byte) 0, next, Kind.STAR, Kind.STAR, Kind.STAR_ASSIGN);
    }
  }

  /** A cast such as {@code ( int )}, or the parenthesis alone. */
  private void parenthesis() {
    byte[] s = text;
    int p = pos + 1;
    while (s[p] == ' ' || s[p] == '\t') {
      p++;
    }
    if (CharTable.is(s[p], NAME_START)) {
      int end = p + 1;
      while (end - p < 9 && CharTable.is(s[end], NAME_PART)) {
        end++;
      }
      int close = end;
      while (s[close] == ' ' || s[close] == '\t') {
        close++;
      }
      int kind = s[close] == ')' ? cast(p, end) : 0;
      if (kind != 0) {
        one(kind, close + 1 - pos);
        return;
      }
    }
    one(Kind.PAREN_OPEN, 1);
  }

  private int cast(int start, int end) {
    String word = "";
    for (String candidate : Casts.of(end - start)) {
      if (isWord(candidate, start)) {
        word = candidate;
      }
    }
    return switch (word) {
      case "int", "integer" -> Kind.INT_CAST;
      case "bool", "boolean" -> Kind.BOOL_CAST;
      case "float", "double", "real" -> Kind.FLOAT_CAST;
      case "string", "binary" -> Kind.STRING_CAST;
      case "array" -> Kind.ARRAY_CAST;
      case "object" -> Kind.OBJECT_CAST;
      case "unset" -> Kind.UNSET_CAST;
      case "void" -> level.isAtLeast(LanguageLevel.PHP_8_5) ? Kind.VOID_CAST : 0;
      default -> 0;
    };
  }

  /** Whether the lower-case {@code word} stands at {@code p}, in any case of letters. */
  final boolean isWord(String word, int p) {
    for (int i = 0; i < word.length(); i++) {
      if ((text[p + i] | 0x20) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void backslash(byte next) {
    if (CharTable.is(next, NAME_START)) {
      int start = pos;
      pos = qualifiedEnd(nameEnd(start + 2));
      emit(Kind.NAME_FULLY_QUALIFIED, start);
    } else {
      one(Kind.BACKSLASH, 1);
    }
  }

  /**
   * The end of the parts that follow, each with a backslash in front; no blanks between (PHP 8.0).
   */
  final int qualifiedEnd(int end) {
    int p = end;
    while (text[p] == '\\' && CharTable.is(text[p + 1], NAME_START)) {
      p = nameEnd(p + 2);
    }
    return p;
  }

  /** The end of the line break at {@code p}; {@code otherwise} where there is none. */
  final int lineBreakEnd(int p, int otherwise) {
    return switch (text[p]) {
      case '\n' -> p + 1;
      case '\r' -> text[p + 1] == '\n' ? p + 2 : p + 1;
      default -> otherwise;
    };
  }
}
