package dev.phpfsck.index;

import dev.phpfsck.site.Fingerprint;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The {@link Fingerprint} that a root had when its index was last brought up to date. While it has
 * the same, the index has every file as it is now, and need not be asked for any. Kept beside the
 * index; what cannot be read or written is not there.
 */
final class SeenTree {
  private static final String NAME = "seen";

  private final byte[] commit;
  private final byte[] fingerprint;
  private final List<String> unindexed;

  /**
   * Of a root with that {@code fingerprint}; none of these may change.
   *
   * @param commit the {@link Snapshot#id} of the index that this is said of
   * @param unindexed the files of the root that the index leaves out
   */
  SeenTree(byte[] commit, byte[] fingerprint, List<String> unindexed) {
    this.commit = commit;
    this.fingerprint = fingerprint;
    this.unindexed = List.copyOf(unindexed);
  }

  /** That of the index in {@code own}. */
  static Optional<SeenTree> read(Path own) {
    try {
      byte[] kept = Files.readAllBytes(own.resolve(NAME));
      int body = kept.length - Integer.BYTES;
      if (body < 0 || ByteBuffer.wrap(kept).getInt(body) != checksum(kept, body)) {
        return Optional.empty();
      }
      ByteBuffer in = ByteBuffer.wrap(kept, 0, body);
      byte[] commit = next(in);
      byte[] fingerprint = next(in);
      List<String> unindexed = new ArrayList<>();
      while (in.hasRemaining()) {
        unindexed.add(new String(next(in), StandardCharsets.ISO_8859_1));
      }
      return Optional.of(new SeenTree(commit, fingerprint, unindexed));
    } catch (IOException | BufferUnderflowException | NegativeArraySizeException e) {
      return Optional.empty();
    }
  }

  /** Whether nothing has changed since, neither in the root nor in the index. */
  boolean holds(byte[] commitNow, byte[] fingerprintNow) {
    return Arrays.equals(commit, commitNow) && Arrays.equals(fingerprint, fingerprintNow);
  }

  /** The files of the root that the index leaves out. */
  List<String> unindexed() {
    return unindexed;
  }

  /** Keeps this for the index in {@code own}. */
  void write(Path own) {
    DiskImage image = new DiskImage();
    image.bytes(commit);
    image.bytes(fingerprint);
    unindexed.forEach(image::text);
    byte[] body = image.toBytes();
    image.number(checksum(body, body.length));
    Path draft = own.resolve(NAME + ".new");
    try {
      Files.write(draft, image.toBytes());
      Files.move(
          draft,
          own.resolve(NAME),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      try {
        Files.deleteIfExists(draft);
      } catch (IOException stays) {
        // The next one writes over it.
      }
    }
  }

  private static byte[] next(ByteBuffer in) {
    byte[] part = new byte[in.getInt()];
    in.get(part);
    return part;
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }
}
