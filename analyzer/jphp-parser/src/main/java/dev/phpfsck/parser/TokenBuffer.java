package dev.phpfsck.parser;

import java.util.Arrays;

/**
 * The tokens of a file, white space and comments included: token {@code i} is of kind {@code
 * kinds[i]} and goes from {@code starts[i]} to {@code starts[i + 1]}. The arrays are kept from file
 * to file.
 */
class TokenBuffer {
  /** What follows the last byte of the text, so that looking ahead needs no test for the end. */
  private static final int PADDING = 32;

  /**
   * Past this size the arrays are let go after a file, lest one large file hold on to memory for
   * good.
   */
  private static final int KEPT = 1 << 22;

  byte[] text = new byte[1 << 16];
  int length;
  byte[] kinds = new byte[1 << 14];
  int[] starts = new int[1 << 14];
  int count;

  /** Begin and end of each comment. */
  private int[] comments = new int[256];

  private int commentSize;

  final void load(byte[] source) {
    if (text.length < source.length + PADDING || text.length > KEPT) {
      text = new byte[Math.max(1 << 16, source.length + PADDING)];
    }
    if (kinds.length > KEPT) {
      kinds = new byte[1 << 14];
      starts = new int[1 << 14];
    }
    System.arraycopy(source, 0, text, 0, source.length);
    Arrays.fill(text, source.length, source.length + PADDING, (byte) 0);
    length = source.length;
    count = 0;
    commentSize = 0;
  }

  final void emit(int kind, int start) {
    if (count + 1 >= kinds.length) {
      kinds = Arrays.copyOf(kinds, kinds.length * 2);
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    kinds[count] = (byte) kind;
    starts[count++] = start;
  }

  /** Closes the buffer: the end of the file is a token of its own, and has an end too. */
  final void finish() {
    emit(Kind.END_OF_FILE, length);
    starts[count] = length;
  }

  final void emitComment(int kind, int start, int end) {
    emit(kind, start);
    if (commentSize + 2 > comments.length) {
      comments = Arrays.copyOf(comments, comments.length * 2);
    }
    comments[commentSize++] = start;
    comments[commentSize++] = end;
  }

  /** Begin and end of each comment, in source order. */
  final int[] commentOffsets() {
    return Arrays.copyOf(comments, commentSize);
  }
}
