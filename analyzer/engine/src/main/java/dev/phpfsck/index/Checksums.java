package dev.phpfsck.index;

import java.io.IOException;
import java.util.Collection;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Compares the checksums at the end of Lucene's files with what is in them. Lucene could do it
 * itself, a kilobyte at a time, which takes several times as long.
 */
final class Checksums {
  private static final int PIECE = 1 << 16;

  private Checksums() {}

  /**
   * Reads all of these files.
   *
   * @throws IOException where one is not as it was written
   */
  static void verify(Directory directory, Collection<String> files) throws IOException {
    byte[] piece = new byte[PIECE];
    for (String file : files) {
      try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
        verify(in, piece);
      }
    }
  }

  private static void verify(IndexInput in, byte[] piece) throws IOException {
    long expected = CodecUtil.retrieveChecksum(in);
    CRC32 checksum = new CRC32();
    in.seek(0);
    long left = in.length() - Long.BYTES;
    while (left > 0) {
      int length = (int) Math.min(left, piece.length);
      in.readBytes(piece, 0, length);
      checksum.update(piece, 0, length);
      left -= length;
    }
    if (checksum.getValue() != expected) {
      throw new CorruptIndexException("not as it was written", in);
    }
  }
}
