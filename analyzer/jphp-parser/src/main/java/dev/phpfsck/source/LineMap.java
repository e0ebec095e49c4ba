package dev.phpfsck.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of a text begin. Lines and columns count from 1, columns in bytes. As in PHP, a
 * line ends at {@code \n}, {@code \r\n} or a lone {@code \r}.
 */
public final class LineMap {
  private static final int MOST_BYTES = 5;

  /**
   * How long each line is, its break included: seven bits a byte, the lowest first, the eighth set
   * on all but the last. Most lines take one byte, and of most files nobody asks for a line.
   */
  private final byte[] lengths;

  private volatile int @Nullable [] starts;

  private LineMap(byte[] lengths) {
    this.lengths = lengths;
  }

  /** The lines of {@code text}; an empty text has one empty line. */
  public static LineMap of(byte[] text) {
    byte[] lengths = new byte[Math.max(16, text.length / 16)];
    int used = 0;
    int start = 0;
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      // Nearly every byte is beyond both: that is asked first.
      if (b <= '\r'
          && (b == '\n' || (b == '\r' && (i + 1 == text.length || text[i + 1] != '\n')))) {
        if (used + MOST_BYTES > lengths.length) {
          lengths = Arrays.copyOf(lengths, lengths.length * 2);
        }
        used = put(i + 1 - start, lengths, used);
        start = i + 1;
      }
    }
    lengths = Arrays.copyOf(lengths, used + MOST_BYTES);
    used = put(text.length - start, lengths, used);
    return new LineMap(Arrays.copyOf(lengths, used));
  }

  private static int put(int length, byte[] lengths, int at) {
    int next = at;
    int rest = length;
    while (rest > 0x7f) {
      lengths[next++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    lengths[next++] = (byte) rest;
    return next;
  }

  /**
   * The lines whose {@link #lengths} these are; they are shared, not copied.
   *
   * @throws IllegalArgumentException where no map has such lengths
   */
  public static LineMap ofLengths(byte[] lengths) {
    if (lengths.length == 0 || lengths[lengths.length - 1] < 0) {
      throw new IllegalArgumentException("not the lengths of lines");
    }
    return new LineMap(lengths);
  }

  /** How long the lines are, packed, to keep them; leave them as they are. */
  public byte[] lengths() {
    return lengths;
  }

  /** Where each line begins, and where the last ends. */
  private int[] starts() {
    int[] known = starts;
    if (known == null) {
      known = unpacked();
      starts = known;
    }
    return known;
  }

  private int[] unpacked() {
    int count = 0;
    for (byte b : lengths) {
      count += b >= 0 ? 1 : 0;
    }
    int[] all = new int[count + 1];
    int line = 0;
    int length = 0;
    int shift = 0;
    for (byte b : lengths) {
      length |= (b & 0x7f) << shift;
      shift += 7;
      if (b >= 0) {
        all[line + 1] = all[line] + length;
        line++;
        length = 0;
        shift = 0;
      }
    }
    return all;
  }

  /** The number of lines, at least 1. */
  public int lineCount() {
    return starts().length - 1;
  }

  /** The line that holds the byte at {@code offset}; the end of the text is on the last line. */
  public int line(int offset) {
    int[] all = starts();
    int found = Arrays.binarySearch(all, 0, all.length - 1, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of the byte at {@code offset} in its line. */
  public int column(int offset) {
    return offset - start(line(offset)) + 1;
  }

  /** Where {@code line} begins. */
  public int start(int line) {
    return starts()[line - 1];
  }

  /** Where {@code line} ends, its line break included. */
  public int end(int line) {
    return starts()[line];
  }
}
