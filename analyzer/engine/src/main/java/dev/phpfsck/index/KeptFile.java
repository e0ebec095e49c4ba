package dev.phpfsck.index;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file that holds what a {@link DiskImage} wrote down, and its checksum. It is replaced as a
 * whole or not at all, and read as a whole or not at all. Being a cache, it tells nobody of
 * trouble.
 */
final class KeptFile {
  /** More is neither kept nor read. */
  private static final int MOST_BYTES = 256 << 20;

  private KeptFile() {}

  /** What was written to {@code file}; empty where that is not there, or damaged. */
  static Optional<ByteBuffer> read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      byte[] kept = Files.readAllBytes(file);
      int body = kept.length - Integer.BYTES;
      boolean whole = body >= 0 && ByteBuffer.wrap(kept).getInt(body) == checksum(kept, body);
      return whole ? Optional.of(ByteBuffer.wrap(kept, 0, body)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Writes {@code image}, which comes to its end by that, to {@code file}. */
  static void write(Path file, DiskImage image) {
    byte[] body = image.toBytes();
    image.number(checksum(body, body.length));
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(draft, image.toBytes());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      try {
        Files.deleteIfExists(draft);
      } catch (IOException stays) {
        // The next one writes over it.
      }
    }
  }

  /**
   * What comes next, behind its length; goes past it.
   *
   * @throws BufferUnderflowException where there is less
   */
  static ByteBuffer next(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    ByteBuffer part = in.slice(in.position(), length);
    in.position(in.position() + length);
    return part;
  }

  /** The same as bytes. */
  static byte[] nextBytes(ByteBuffer in) {
    ByteBuffer part = next(in);
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    return bytes;
  }

  /** The same as text, a byte a character. */
  static String nextText(ByteBuffer in) {
    return StandardCharsets.ISO_8859_1.decode(next(in)).toString();
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }
}
