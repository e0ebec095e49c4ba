package dev.phpfsck.index;

import dev.phpfsck.site.Fingerprint;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
      return KeptFile.read(own.resolve(NAME)).map(SeenTree::read);
    } catch (BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private static SeenTree read(ByteBuffer in) {
    byte[] commit = KeptFile.nextBytes(in);
    byte[] fingerprint = KeptFile.nextBytes(in);
    List<String> unindexed = new ArrayList<>();
    while (in.hasRemaining()) {
      unindexed.add(KeptFile.nextText(in));
    }
    return new SeenTree(commit, fingerprint, unindexed);
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
    KeptFile.write(own.resolve(NAME), image);
  }
}
