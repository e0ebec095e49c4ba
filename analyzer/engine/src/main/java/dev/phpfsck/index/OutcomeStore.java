package dev.phpfsck.index;

import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.site.Witness;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Keeps what a scan of a root came to, for as long as nothing that it depends on has changed: the
 * program, the question, the rights of the user, the inventory of the root, and every place outside
 * of the inventory that the scan looked at. These are kept whole and compared byte by byte, so that
 * no two states can be mistaken for one another.
 *
 * <p>It is a cache: what cannot be read or written is not there, and nobody is told.
 */
public final class OutcomeStore {
  private static final String FORMAT = "phpfsck outcome 2";

  /** Of a root with more files than fit, nothing is kept. */
  private static final int MAX_BYTES = 256 << 20;

  private final SiteTree tree;
  private final Path file;
  private final byte[] key;
  private final byte[] inventory;

  private OutcomeStore(SiteTree tree, Path file, byte[] key, byte[] inventory) {
    this.tree = tree;
    this.file = file;
    this.key = key;
    this.inventory = inventory;
  }

  /**
   * The store for scans of {@code tree}; empty where there can be none.
   *
   * @param version as in {@link SiteIndex#open}
   * @param question tells scans of one root apart that are asked different things
   */
  public static Optional<OutcomeStore> open(
      IndexHome home, String version, String question, SiteTree tree) {
    try {
      String name = "outcome-" + Integer.toHexString(question.hashCode());
      List<String> key =
          List.of(
              FORMAT,
              version,
              question,
              Credentials.ofProcess(),
              tree.disk().prefix(),
              tree.absoluteRoot(),
              tree.root().toString());
      return Optional.of(
          new OutcomeStore(
              tree,
              home.directoryFor(tree).resolve(name),
              String.join("\0", key).getBytes(StandardCharsets.UTF_8),
              DiskImage.ofInventory(tree)));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** What was kept, if a scan would come to the same now. */
  public Optional<byte[]> recall() {
    try {
      if (Files.size(file) > MAX_BYTES) {
        return Optional.empty();
      }
      byte[] kept = Files.readAllBytes(file);
      int body = kept.length - Integer.BYTES;
      if (body < 0 || ByteBuffer.wrap(kept).getInt(body) != checksum(kept, body)) {
        return Optional.empty();
      }
      ByteBuffer in = ByteBuffer.wrap(kept, 0, body);
      if (!next(in, key) || !next(in, inventory) || !witnessesHold(in)) {
        return Optional.empty();
      }
      byte[] outcome = new byte[in.getInt()];
      in.get(outcome);
      IndexFolder.touch(file.resolveSibling(IndexFolder.ROOT));
      return Optional.of(outcome);
    } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether {@code expected} comes next, behind its length; goes past it. */
  private static boolean next(ByteBuffer in, byte[] expected) {
    return ByteBuffer.wrap(expected).equals(next(in));
  }

  /** What comes next, behind its length; goes past it. */
  private static ByteBuffer next(ByteBuffer in) {
    int length = in.getInt();
    ByteBuffer part = in.slice(in.position(), length);
    in.position(in.position() + length);
    return part;
  }

  private static String text(ByteBuffer in) {
    return StandardCharsets.ISO_8859_1.decode(next(in)).toString();
  }

  private boolean witnessesHold(ByteBuffer in) {
    int count = in.getInt();
    for (int i = 0; i < count; i++) {
      String absolute = text(in);
      Witness.Look look = Witness.Look.valueOf(text(in));
      if (!next(in, DiskImage.of(tree.disk().again(absolute, look)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Keeps {@code outcome}, unless something was changed so short before {@code started} that a
   * later change might not show.
   *
   * @param started a moment before the inventory of the tree was begun
   */
  public void keep(byte[] outcome, Instant started) {
    List<Witness> witnesses =
        tree.disk().witnesses().stream().filter(w -> !isInInventory(w)).toList();
    if (!isSettled(witnesses, started)) {
      return;
    }
    DiskImage image = new DiskImage();
    image.bytes(key);
    image.bytes(inventory);
    image.number(witnesses.size());
    for (Witness witness : witnesses) {
      image.text(witness.path());
      image.text(witness.look().name());
      image.bytes(DiskImage.of(witness));
    }
    image.bytes(outcome);
    byte[] body = image.toBytes();
    image.number(checksum(body, body.length));
    write(image.toBytes());
  }

  private void write(byte[] all) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(draft, all);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      try {
        Files.deleteIfExists(draft);
      } catch (IOException stays) {
        // The next scan writes over it.
      }
    }
  }

  private boolean isSettled(List<Witness> witnesses, Instant started) {
    return tree.files().stream().allMatch(file -> FileIdentity.of(file).isSettled(started))
        && witnesses.stream()
            .filter(witness -> witness.look() == Witness.Look.CONTENT)
            .flatMap(witness -> witness.entry().stream())
            .allMatch(entry -> FileIdentity.of(entry).isSettled(started));
  }

  /** Whether the inventory says what {@code witness} saw: a name in a directory that was listed. */
  private boolean isInInventory(Witness witness) {
    Optional<SitePath> inside = tree.inside(witness.path()).filter(path -> !path.isRoot());
    return inside.isPresent()
        && isListed(inside.get().parent())
        && (witness.look() != Witness.Look.CONTENT
            || tree.entry(inside.get()).filter(SiteEntry::isFile).isPresent()
            || isListed(inside.get()));
  }

  private boolean isListed(SitePath directory) {
    return !tree.children(directory).isEmpty();
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }
}
