package dev.phpfsck.parser;

import static dev.phpfsck.parser.CharTable.HEX_DIGIT;
import static dev.phpfsck.parser.CharTable.NAME_PART;
import static dev.phpfsck.parser.CharTable.NAME_START;
import static dev.phpfsck.parser.CharTable.STRING_STOP;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of the lexer that reads strings: quotes, heredocs, and the simple interpolation that has
 * rules of its own ({@code "$a[k]"}, {@code "$a->b"}). For an expression in braces it hands over to
 * the script part and takes over again at the closing brace.
 */
abstract class StringLexer extends TokenBuffer {
  /** Outside of {@code <?php}. */
  static final int HTML = 0;

  /** In code. */
  static final int SCRIPT = 1;

  static final int DOUBLE_QUOTES = 2;
  static final int BACKTICKS = 3;
  static final int HEREDOC = 4;
  static final int NOWDOC = 5;

  int pos;
  int mode;
  @Nullable Problems problems;

  /**
   * For each open interpolation: the mode to go back to, and how many braces were open in the one
   * around it.
   */
  private int[] interpolations = new int[16];

  int interpolationSize;

  /** The braces open in the innermost interpolation. */
  int openBraces;

  /** For each open heredoc: where its label begins and ends. */
  private int[] labels = new int[16];

  private int labelSize;

  final void reset(@Nullable Problems log) {
    problems = log;
    pos = 0;
    mode = HTML;
    interpolationSize = 0;
    openBraces = 0;
    labelSize = 0;
  }

  final void problem(String message, int begin, int end) {
    if (problems != null) {
      problems.add(Problem.Kind.SYNTAX, message, begin, end, begin);
    }
  }

  // ---- quotes

  /** {@code '...'}, the quote being at {@code pos} or after a prefix. */
  final void singleQuoted(int start, int quote) {
    byte[] s = text;
    int p = quote + 1;
    while (true) {
      byte b = s[p];
      if (b == '\'') {
        emit(Kind.STRING, start);
        pos = p + 1;
        return;
      }
      if (b == '\\') {
        p++;
      } else if (b == 0 && p >= length) {
        break;
      }
      p++;
    }
    // As PHP does: an open string is a part that nothing can follow.
    emit(Kind.STRING_PART, start);
    pos = length;
  }

  /**
   * {@code "..."}: one token where it holds no variables, else the quote alone, and the rest in a
   * mode of its own.
   */
  final void doubleQuoted(int start, int quote) {
    byte[] s = text;
    int p = quote + 1;
    while (true) {
      byte b = s[p];
      if (!CharTable.is(b, STRING_STOP)) {
        p++;
      } else if (b == '"') {
        emit(Kind.STRING, start);
        pos = p + 1;
        return;
      } else if (b == '\\') {
        p += 2;
        if (s[p - 1] == 'u') {
          checkCodePoint(p);
        }
      } else if ((b == 0 && p >= length) || isVariableAt(p)) {
        break;
      } else {
        p++;
      }
    }
    emit(Kind.QUOTE, start);
    pos = quote + 1;
    mode = DOUBLE_QUOTES;
  }

  /** Whether {@code $a}, <code>${</code> or <code>{$</code> stands at {@code p}. */
  private boolean isVariableAt(int p) {
    byte next = text[p + 1];
    return switch (text[p]) {
      case '$' -> next == '{' || CharTable.is(next, NAME_START);
      case '{' -> next == '$';
      default -> false;
    };
  }

  /**
   * The code point in braces after a backslash and a u, {@code p} being where the opening brace
   * should be.
   */
  private void checkCodePoint(int p) {
    if (text[p] != '{') {
      return;
    }
    int i = p + 1;
    long point = 0;
    while (CharTable.is(text[i], HEX_DIGIT)) {
      point = Math.min(point * 16 + Character.digit(text[i], 16), Integer.MAX_VALUE);
      i++;
    }
    if (i == p + 1 || text[i] != '}') {
      problem("invalid UTF-8 codepoint escape sequence", p - 2, i);
    } else if (point > Character.MAX_CODE_POINT) {
      problem("invalid UTF-8 codepoint escape sequence: codepoint too large", p - 2, i + 1);
    }
  }

  /** One token inside double quotes or back quotes. */
  final void quotedText(byte close, int closeKind) {
    byte[] s = text;
    int start = pos;
    if (s[start] == close) {
      emit(closeKind, start);
      pos = start + 1;
      mode = SCRIPT;
      return;
    }
    if (isVariableAt(start)) {
      interpolation();
      return;
    }
    int p = start;
    while (true) {
      byte b = s[p];
      if (!CharTable.is(b, STRING_STOP)) {
        p++;
      } else if (b == '\\') {
        p += 2;
        // Inside a string that was looked through for its end the escapes before the first variable
        // were checked.
        if (s[p - 1] == 'u') {
          checkCodePoint(p);
        }
      } else if (b == close || (b == 0 && p >= length) || isVariableAt(p)) {
        break;
      } else {
        p++;
      }
    }
    emit(Kind.STRING_PART, start);
    pos = Math.min(p, length);
  }

  // ---- interpolation

  /**
   * {@code $a}, {@code $a[k]}, {@code $a->b}, <code>${</code> or <code>{$</code> at {@code pos}.
   */
  private void interpolation() {
    byte[] s = text;
    int start = pos;
    if (s[start] == '{') {
      emit(Kind.CURLY_OPEN, start);
      pos = start + 1;
      enterScript();
      return;
    }
    if (s[start + 1] == '{') {
      emit(Kind.DOLLAR_OPEN_CURLY, start);
      pos = start + 2;
      enterScript();
      int p = nameEnd(pos);
      if (CharTable.is(s[pos], NAME_START) && (s[p] == '[' || s[p] == '}')) {
        emit(Kind.STRING_VARNAME, pos);
        pos = p;
      }
      return;
    }
    emit(Kind.VARIABLE, start);
    int p = nameEnd(start + 1);
    pos = p;
    if (s[p] == '[') {
      emit(Kind.BRACKET_OPEN, p);
      pos = p + 1;
      offset();
    } else if (s[p] == '-' && s[p + 1] == '>' && CharTable.is(s[p + 2], NAME_START)) {
      emit(Kind.ARROW, p);
      emit(Kind.IDENTIFIER, p + 2);
      pos = nameEnd(p + 2);
    } else if (s[p] == '?'
        && s[p + 1] == '-'
        && s[p + 2] == '>'
        && CharTable.is(s[p + 3], NAME_START)) {
      emit(Kind.NULLSAFE_ARROW, p);
      emit(Kind.IDENTIFIER, p + 3);
      pos = nameEnd(p + 3);
    }
  }

  /** What follows the bracket in {@code "$a[k]"}, up to and with the closing one. */
  private void offset() {
    byte[] s = text;
    while (pos < length) {
      int start = pos;
      byte b = s[start];
      if (b == ']') {
        emit(Kind.BRACKET_CLOSE, start);
        pos = start + 1;
        return;
      }
      if (CharTable.is(b, CharTable.DIGIT)) {
        emit(Kind.NUM_STRING, start);
        pos = numberStringEnd(start);
      } else if (b == '$' && CharTable.is(s[start + 1], NAME_START)) {
        emit(Kind.VARIABLE, start);
        pos = nameEnd(start + 1);
      } else if (CharTable.is(b, NAME_START)) {
        emit(Kind.IDENTIFIER, start);
        pos = nameEnd(start);
      } else if (CharTable.is(b, CharTable.SPACE) || b == '\\' || b == '\'' || b == '#') {
        // Nothing that an offset can hold. The empty token makes the parser stumble on this line;
        // text goes on after it.
        emit(Kind.STRING_PART, start);
        return;
      } else {
        // Of these an offset can hold the minus only. That the others do not end it is PHP's way.
        emit(offsetSign(b), start);
        pos = start + 1;
      }
    }
  }

  private static int offsetSign(byte b) {
    return switch (b) {
      case '-' -> Kind.MINUS;
      case '[' -> Kind.BRACKET_OPEN;
      case '(' -> Kind.PAREN_OPEN;
      case ')' -> Kind.PAREN_CLOSE;
      case '{' -> Kind.BRACE_OPEN;
      case '}' -> Kind.BRACE_CLOSE;
      case '"' -> Kind.QUOTE;
      case '`' -> Kind.BACKTICK;
      case ';' -> Kind.SEMICOLON;
      case ':' -> Kind.COLON;
      case ',' -> Kind.COMMA;
      case '.' -> Kind.DOT;
      case '|' -> Kind.BAR;
      case '^' -> Kind.CARET;
      case '&' -> Kind.AMPERSAND;
      case '+' -> Kind.PLUS;
      case '/' -> Kind.SLASH;
      case '*' -> Kind.STAR;
      case '=' -> Kind.ASSIGN;
      case '%' -> Kind.PERCENT;
      case '!' -> Kind.NOT;
      case '~' -> Kind.TILDE;
      case '$' -> Kind.DOLLAR;
      case '<' -> Kind.LESS;
      case '>' -> Kind.GREATER;
      case '?' -> Kind.QUESTION;
      case '@' -> Kind.AT;
      default -> Kind.BAD_CHARACTER;
    };
  }

  private int numberStringEnd(int start) {
    byte[] s = text;
    int p = start + 1;
    int based = s[start] == '0' ? s[p] | 0x20 : 0;
    boolean hex = based == 'x' && CharTable.is(s[p + 1], HEX_DIGIT);
    boolean binary = based == 'b' && (s[p + 1] == '0' || s[p + 1] == '1');
    boolean octal = based == 'o' && s[p + 1] >= '0' && s[p + 1] <= '7';
    if (hex || binary || octal) {
      p++;
    }
    byte digits = hex ? HEX_DIGIT : CharTable.DIGIT;
    while (isDigit(s[p], digits, binary, octal)
        || (s[p] == '_' && isDigit(s[p + 1], digits, binary, octal))) {
      p++;
    }
    return p;
  }

  private static boolean isDigit(byte b, byte digits, boolean binary, boolean octal) {
    return CharTable.is(b, digits) && (!binary || b <= '1') && (!octal || b <= '7');
  }

  final int nameEnd(int start) {
    byte[] s = text;
    int p = start;
    while (CharTable.is(s[p], NAME_PART)) {
      p++;
    }
    return p;
  }

  private void enterScript() {
    if (interpolationSize + 2 > interpolations.length) {
      interpolations = Arrays.copyOf(interpolations, interpolations.length * 2);
    }
    interpolations[interpolationSize++] = mode;
    interpolations[interpolationSize++] = openBraces;
    openBraces = 0;
    mode = SCRIPT;
  }

  /** At the closing brace of an interpolation: back to the string around it. */
  final void leaveScript() {
    openBraces = interpolations[--interpolationSize];
    mode = interpolations[--interpolationSize];
  }

  // ---- heredoc

  /**
   * The line that opens a heredoc or nowdoc, {@code <<<} being at {@code arrows}; false where it is
   * something else. See "Heredoc" in the PHP manual; the closing label may be indented since 7.3.
   */
  final boolean heredoc(int start, int arrows) {
    byte[] s = text;
    int p = arrows + 3;
    while (s[p] == ' ' || s[p] == '\t') {
      p++;
    }
    byte quote = s[p] == '\'' || s[p] == '"' ? s[p] : 0;
    int label = quote == 0 ? p : p + 1;
    if (!CharTable.is(s[label], NAME_START)) {
      return false;
    }
    int labelEnd = nameEnd(label);
    p = labelEnd;
    if (quote != 0 && s[p++] != quote) {
      return false;
    }
    if (s[p] != '\n' && s[p] != '\r') {
      return false;
    }
    p += s[p] == '\r' && s[p + 1] == '\n' ? 2 : 1;
    if (labelSize + 2 > labels.length) {
      labels = Arrays.copyOf(labels, labels.length * 2);
    }
    labels[labelSize++] = label;
    labels[labelSize++] = labelEnd;
    emit(Kind.START_HEREDOC, start);
    pos = p;
    mode = quote == '\'' ? NOWDOC : HEREDOC;
    int end = closingLabelEnd(p);
    if (end > 0) {
      closeHeredoc(p, end);
    }
    return true;
  }

  /** Where the closing label ends that stands at the start {@code p} of a line, or -1. */
  private int closingLabelEnd(int p) {
    byte[] s = text;
    int label = labels[labelSize - 2];
    int size = labels[labelSize - 1] - label;
    int at = p;
    while (s[at] == ' ' || s[at] == '\t') {
      at++;
    }
    for (int i = 0; i < size; i++) {
      if (s[at + i] != s[label + i]) {
        return -1;
      }
    }
    return at + size <= length && !CharTable.is(s[at + size], NAME_PART) ? at + size : -1;
  }

  private void closeHeredoc(int start, int end) {
    emit(Kind.END_HEREDOC, start);
    pos = end;
    mode = SCRIPT;
    labelSize -= 2;
  }

  /** One token inside a heredoc, and the closing label after it. */
  final void heredocText() {
    boolean raw = mode == NOWDOC;
    int start = pos;
    if (!raw && isVariableAt(start)) {
      interpolation();
      return;
    }
    byte[] s = text;
    int p = start;
    while (true) {
      byte b = s[p];
      if (!CharTable.is(b, STRING_STOP)) {
        p++;
      } else if (b == '\n' || b == '\r') {
        p += b == '\r' && s[p + 1] == '\n' ? 2 : 1;
        int end = closingLabelEnd(p);
        if (end > 0) {
          emit(Kind.STRING_PART, start);
          closeHeredoc(p, end);
          return;
        }
      } else if (b == 0 && p >= length) {
        break;
      } else if (raw) {
        p++;
      } else if (b == '\\') {
        p++;
        if (s[p] == 'u') {
          checkCodePoint(p + 1);
        }
        // Not over a line break: the closing label may follow it.
        p += s[p] == '\n' || s[p] == '\r' ? 0 : 1;
      } else if (isVariableAt(p)) {
        break;
      } else {
        p++;
      }
    }
    emit(Kind.STRING_PART, start);
    pos = Math.min(p, length);
  }
}
