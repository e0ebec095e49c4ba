package dev.phpfsck.source;

import java.util.Arrays;

/**
 * Where the lines of a text begin. Lines and columns count from 1, columns in bytes. As in PHP, a
 * line ends at {@code \n}, {@code \r\n} or a lone {@code \r}.
 */
public final class LineMap {
  private final int[] starts;
  private final int length;

  private LineMap(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  /** The lines of {@code text}; an empty text has one empty line. */
  public static LineMap of(byte[] text) {
    int[] starts = new int[Math.max(16, text.length / 24)];
    int lines = 1;
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      // Nearly every byte is beyond both: that is asked first.
      if (b <= '\r'
          && (b == '\n' || (b == '\r' && (i + 1 == text.length || text[i + 1] != '\n')))) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
    return new LineMap(Arrays.copyOf(starts, lines), text.length);
  }

  /**
   * The lines of a text of {@code length} bytes that begin at {@code starts}, in order; the first
   * begins at 0.
   */
  public static LineMap of(int[] starts, int length) {
    return new LineMap(starts.clone(), length);
  }

  /** The number of lines, at least 1. */
  public int lineCount() {
    return starts.length;
  }

  /** The line that holds the byte at {@code offset}; the end of the text is on the last line. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of the byte at {@code offset} in its line. */
  public int column(int offset) {
    return offset - starts[line(offset) - 1] + 1;
  }

  /** Where {@code line} begins. */
  public int start(int line) {
    return starts[line - 1];
  }

  /** Where {@code line} ends, its line break included. */
  public int end(int line) {
    return line == starts.length ? length : starts[line];
  }
}
