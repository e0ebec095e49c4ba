package dev.phpfsck.parser.ast;

import java.nio.charset.StandardCharsets;

/**
 * What the source text of a string means: quotes, escapes, the indentation of a heredoc. See
 * "Strings" in the PHP manual. Bytes that no escape explains stand for themselves, and so does a
 * faulty escape: the parser has a problem for it.
 */
final class StringValues {
  private static final int NO_QUOTE = -1;

  private final byte[] source;
  private final byte[] value;
  private int length;

  private StringValues(byte[] source, int capacity) {
    this.source = source;
    this.value = new byte[capacity];
  }

  static String of(StringLiteralExpr literal, byte[] source) {
    int begin = literal.getBeginOffset();
    int end = literal.getEndOffset();
    StringValues values = new StringValues(source, end - begin);
    switch (literal.getKind()) {
      case BARE -> values.copy(begin, end);
      case SINGLE_QUOTED ->
          values.single(afterPrefix(source, begin, end) + 1, withoutQuote(source, begin, end));
      case DOUBLE_QUOTED ->
          values.escaped(
              afterPrefix(source, begin, end) + 1, withoutQuote(source, begin, end), '"');
      case HEREDOC, NOWDOC -> {
        Heredoc heredoc = Heredoc.of(source, begin, end);
        boolean raw = literal.getKind() == StringLiteralExpr.Kind.NOWDOC;
        values.lines(heredoc, heredoc.bodyStart(), heredoc.bodyEnd(), raw);
      }
    }
    return values.toString();
  }

  static String of(StringPart part, byte[] source) {
    int begin = part.getBeginOffset();
    int end = part.getEndOffset();
    StringValues values = new StringValues(source, end - begin);
    Node parent = part.getParentNode().orElseThrow();
    if (parent instanceof InterpolatedStringExpr string
        && string.getKind() == InterpolatedStringExpr.Kind.HEREDOC) {
      Heredoc heredoc = Heredoc.of(source, string.getBeginOffset(), string.getEndOffset());
      values.lines(heredoc, begin, Math.clamp(heredoc.bodyEnd(), begin, end), false);
    } else {
      values.escaped(begin, end, parent instanceof ShellExecExpr ? '`' : '"');
    }
    return values.toString();
  }

  private static int afterPrefix(byte[] source, int begin, int end) {
    return begin < end && (source[begin] | 0x20) == 'b' ? begin + 1 : begin;
  }

  /**
   * Where the content ends: before the closing quote, or at {@code end} where the file ends without
   * one.
   */
  private static int withoutQuote(byte[] source, int begin, int end) {
    int open = afterPrefix(source, begin, end);
    boolean closed = end - 1 > open && source[end - 1] == source[open];
    return Math.max(open + 1, closed ? end - 1 : end);
  }

  private void copy(int begin, int end) {
    int from = begin;
    int to = Math.max(begin, end);
    System.arraycopy(source, from, value, length, to - from);
    length += to - from;
  }

  private void single(int begin, int end) {
    for (int i = begin; i < end; i++) {
      byte b = source[i];
      if (b == '\\' && i + 1 < end && (source[i + 1] == '\\' || source[i + 1] == '\'')) {
        b = source[++i];
      }
      value[length++] = b;
    }
  }

  /** Lines of a heredoc from {@code begin}, which may be in the middle of one. */
  private void lines(Heredoc heredoc, int begin, int end, boolean raw) {
    int i = begin;
    boolean atStart = begin == 0 || source[begin - 1] == '\n' || source[begin - 1] == '\r';
    while (i < end) {
      if (atStart) {
        int limit = Math.min(end, i + heredoc.indentation());
        while (i < limit && (source[i] == ' ' || source[i] == '\t')) {
          i++;
        }
      }
      int lineEnd = i;
      while (lineEnd < end && source[lineEnd] != '\n' && source[lineEnd] != '\r') {
        lineEnd++;
      }
      // An escape cannot reach over a line break: a backslash before one stands for itself.
      if (raw) {
        copy(i, lineEnd);
      } else {
        escaped(i, lineEnd, NO_QUOTE);
      }
      if (lineEnd < end) {
        value[length++] = source[lineEnd++];
        if (lineEnd < end && source[lineEnd - 1] == '\r' && source[lineEnd] == '\n') {
          value[length++] = source[lineEnd++];
        }
      }
      i = lineEnd;
      atStart = true;
    }
  }

  private void escaped(int begin, int end, int quote) {
    int i = begin;
    while (i < end) {
      byte b = source[i++];
      if (b != '\\' || i == end) {
        value[length++] = b;
      } else {
        i = escape(i, end, quote);
      }
    }
  }

  /** Takes what follows a backslash, from {@code at}; answers where reading goes on. */
  private int escape(int at, int end, int quote) {
    byte b = source[at];
    switch (b) {
      case 'n' -> value[length++] = '\n';
      case 't' -> value[length++] = '\t';
      case 'r' -> value[length++] = '\r';
      case 'f' -> value[length++] = '\f';
      case 'v' -> value[length++] = 0x0b;
      case 'e' -> value[length++] = 0x1b;
      case '\\', '$' -> value[length++] = b;
      case 'x', 'X' -> {
        return number(at, at + 1, Math.min(end, at + 3), 16);
      }
      case 'u' -> {
        return codePoint(at, end);
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        return number(at, at, Math.min(end, at + 3), 8);
      }
      default -> {
        if (b != quote) {
          value[length++] = '\\';
        }
        value[length++] = b;
      }
    }
    return at + 1;
  }

  private int number(int at, int digits, int limit, int base) {
    int i = digits;
    int number = 0;
    while (i < limit && Character.digit(source[i], base) >= 0) {
      number = number * base + Character.digit(source[i++], base);
    }
    if (i == digits) {
      value[length++] = '\\';
      value[length++] = source[at];
      return at + 1;
    }
    value[length++] = (byte) number;
    return i;
  }

  private int codePoint(int at, int end) {
    int i = at + 1;
    int point = 0;
    if (i < end && source[i] == '{') {
      i++;
      while (i < end && Character.digit(source[i], 16) >= 0 && point <= Character.MAX_CODE_POINT) {
        point = point * 16 + Character.digit(source[i++], 16);
      }
      if (i < end && i > at + 2 && source[i] == '}' && point <= Character.MAX_CODE_POINT) {
        utf8(point);
        return i + 1;
      }
    }
    value[length++] = '\\';
    value[length++] = 'u';
    return at + 1;
  }

  /** As PHP does, without a look at surrogates: they are written like any other number. */
  private void utf8(int point) {
    if (point < 0x80) {
      value[length++] = (byte) point;
    } else if (point < 0x800) {
      value[length++] = (byte) (0xc0 | (point >> 6));
      value[length++] = (byte) (0x80 | (point & 0x3f));
    } else {
      if (point < 0x10000) {
        value[length++] = (byte) (0xe0 | (point >> 12));
      } else {
        value[length++] = (byte) (0xf0 | (point >> 18));
        value[length++] = (byte) (0x80 | ((point >> 12) & 0x3f));
      }
      value[length++] = (byte) (0x80 | ((point >> 6) & 0x3f));
      value[length++] = (byte) (0x80 | (point & 0x3f));
    }
  }

  @Override
  public String toString() {
    return new String(value, 0, length, StandardCharsets.ISO_8859_1);
  }
}
