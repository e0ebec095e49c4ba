package dev.phpfsck.parser.ast;

/**
 * The parts of a heredoc or nowdoc: the body lies between the line that opens it and the line break
 * before the closing label, and the white space in front of that label is taken off each line (PHP
 * 7.3).
 *
 * @param bodyStart the offset after the opening line
 * @param bodyEnd the offset of the line break before the closing label's line, or {@code bodyStart}
 *     for an empty body
 * @param indentation the number of blanks before the closing label
 */
record Heredoc(int bodyStart, int bodyEnd, int indentation) {
  static Heredoc of(byte[] source, int begin, int end) {
    int start = begin;
    while (start < end && source[start] != '\n' && source[start] != '\r') {
      start++;
    }
    if (start < end) {
      start += source[start] == '\r' && start + 1 < end && source[start + 1] == '\n' ? 2 : 1;
    }
    int label = end;
    while (label > start && isNameByte(source[label - 1])) {
      label--;
    }
    int blanks = label;
    while (blanks > start && (source[blanks - 1] == ' ' || source[blanks - 1] == '\t')) {
      blanks--;
    }
    int stop = blanks;
    if (stop > start && source[stop - 1] == '\n') {
      stop--;
    }
    if (stop > start && source[stop - 1] == '\r' && (stop == blanks || source[stop] == '\n')) {
      stop--;
    }
    return new Heredoc(start, stop, label - blanks);
  }

  private static boolean isNameByte(byte b) {
    return b < 0 || b == '_' || (b >= '0' && b <= '9') || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z');
  }
}
