package dev.phpfsck.search;

import dev.phpfsck.site.FileInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads one file after the other into the same memory: a search reads as many bytes as a site has,
 * and to make room for each of them would take longer than to look at them. For one thread.
 */
final class Contents {
  /** More bytes are too many for an array. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  private byte[] buffer = new byte[1 << 18];

  /**
   * What is in {@code file}, as long as no other is read.
   *
   * @throws IOException where it cannot be read
   * @throws OutOfMemoryError where it has no room
   */
  Text read(Path file) throws IOException {
    try (InputStream in = FileInput.open(file)) {
      int length = 0;
      int got = 0;
      while (got >= 0) {
        length += got;
        if (length == buffer.length) {
          // Some file systems do not know a size before they have read the file.
          grow(length + Math.max((long) length, in.available() + 1L));
        }
        got = in.read(buffer, length, buffer.length - length);
      }
      return new Text(buffer, length);
    }
  }

  private void grow(long length) {
    if (buffer.length == MOST) {
      throw new OutOfMemoryError("more bytes than an array holds");
    }
    buffer = Arrays.copyOf(buffer, (int) Math.min(length, MOST));
  }
}
