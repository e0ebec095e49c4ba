package dev.phpfsck.index;

import dev.phpfsck.site.FileInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;

/**
 * Compares the checksums at the end of Lucene's files with what is in them. Lucene could do it
 * itself, a kilobyte at a time and by a way of many steps, which takes many times as long.
 */
final class Checksums {
  private static final int PIECE = 1 << 16;

  private Checksums() {}

  /**
   * Reads all of these {@code files} in {@code directory}. Each ends as {@link
   * CodecUtil#writeFooter} has it.
   *
   * @throws IOException where one is not as it was written
   */
  static void verify(Path directory, Collection<String> files) throws IOException {
    byte[] piece = new byte[PIECE];
    for (String file : files) {
      Path path = directory.resolve(file);
      try (InputStream in = FileInput.open(path)) {
        if (!isAsWritten(in, piece)) {
          throw new CorruptIndexException("not as it was written", path.toString());
        }
      }
    }
  }

  /** The last eight bytes are the checksum of all others: what may be those is held back. */
  private static boolean isAsWritten(InputStream in, byte[] piece) throws IOException {
    CRC32 checksum = new CRC32();
    int held = 0;
    int got = 0;
    while (got >= 0) {
      held += got;
      if (held > Long.BYTES) {
        checksum.update(piece, 0, held - Long.BYTES);
        System.arraycopy(piece, held - Long.BYTES, piece, 0, Long.BYTES);
        held = Long.BYTES;
      }
      got = in.read(piece, held, PIECE - held);
    }
    return held == Long.BYTES && ByteBuffer.wrap(piece).getLong() == checksum.getValue();
  }
}
