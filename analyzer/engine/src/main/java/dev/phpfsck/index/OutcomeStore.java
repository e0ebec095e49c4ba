package dev.phpfsck.index;

import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.site.WebRoot;
import dev.phpfsck.site.Witness;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Keeps what a scan of a root came to, for as long as nothing that it depends on has changed: the
 * program, the question, the rights of the user, the state of the root, and every place outside of
 * its inventory that the scan looked at. These are kept whole and compared byte by byte, so that no
 * two states can be mistaken for one another.
 *
 * <p>It is a cache: what cannot be read or written is not there, and nobody is told.
 */
public final class OutcomeStore {
  private static final String FORMAT = "phpfsck outcome 3";

  private final WebRoot root;
  private final Path file;
  private final byte[] key;
  private final byte[] state;

  private OutcomeStore(WebRoot root, Path file, byte[] key, byte[] state) {
    this.root = root;
    this.file = file;
    this.key = key;
    this.state = state;
  }

  /**
   * The store for scans of {@code root}; empty where there can be none.
   *
   * @param version as in {@link SiteIndex#open}
   * @param question tells scans of one root apart that are asked different things
   * @param state of the root: other bytes where anything has changed that its inventory shows
   */
  public static Optional<OutcomeStore> open(
      IndexHome home, String version, String question, WebRoot root, byte[] state) {
    try {
      String name = "outcome-" + Integer.toHexString(question.hashCode());
      List<String> key =
          List.of(
              FORMAT,
              version,
              question,
              Credentials.ofProcess(),
              root.disk().prefix(),
              root.absolute(),
              root.path().toString());
      return Optional.of(
          new OutcomeStore(
              root,
              home.directoryFor(root.path(), root.absolute()).resolve(name),
              String.join("\0", key).getBytes(StandardCharsets.UTF_8),
              state));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** The state of any root, by all that its inventory shows. */
  public static byte[] state(SiteTree tree) {
    return DiskImage.ofInventory(tree);
  }

  /** What was kept, if a scan would come to the same now. */
  public Optional<byte[]> recall() {
    try {
      return KeptFile.read(file).filter(this::holds).map(KeptFile::nextBytes);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether nothing has changed since; goes on to what a scan came to. */
  private boolean holds(ByteBuffer in) {
    if (!next(in, key) || !next(in, state) || !witnessesHold(in)) {
      return false;
    }
    IndexFolder.touch(file.resolveSibling(IndexFolder.ROOT));
    return true;
  }

  /** Whether {@code expected} comes next; goes past it. */
  private static boolean next(ByteBuffer in, byte[] expected) {
    return ByteBuffer.wrap(expected).equals(KeptFile.next(in));
  }

  private boolean witnessesHold(ByteBuffer in) {
    int count = in.getInt();
    for (int i = 0; i < count; i++) {
      String absolute = KeptFile.nextText(in);
      Witness.Look look = Witness.Look.valueOf(KeptFile.nextText(in));
      if (!next(in, DiskImage.of(root.disk().again(absolute, look)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Keeps {@code outcome}, unless something was changed so short before {@code started} that a
   * later change might not show.
   *
   * @param tree the inventory that it is of, taken after the state
   * @param started a moment before the state was taken
   */
  public void keep(byte[] outcome, SiteTree tree, Instant started) {
    List<Witness> witnesses =
        tree.disk().witnesses().stream().filter(w -> !isInInventory(w, tree)).toList();
    if (!isSettled(tree, witnesses, started)) {
      return;
    }
    DiskImage image = new DiskImage();
    image.bytes(key);
    image.bytes(state);
    image.number(witnesses.size());
    for (Witness witness : witnesses) {
      image.text(witness.path());
      image.text(witness.look().name());
      image.bytes(DiskImage.of(witness));
    }
    image.bytes(outcome);
    KeptFile.write(file, image);
  }

  /** If so, nothing was changed between the state and the inventory either. */
  private static boolean isSettled(SiteTree tree, List<Witness> witnesses, Instant started) {
    return StreamSupport.stream(tree.entries().spliterator(), false)
            .allMatch(entry -> FileIdentity.of(entry).isSettled(started))
        && tree.files().stream().allMatch(file -> FileIdentity.of(file).isSettled(started))
        && witnesses.stream()
            .filter(witness -> witness.look() == Witness.Look.CONTENT)
            .flatMap(witness -> witness.entry().stream())
            .allMatch(entry -> FileIdentity.of(entry).isSettled(started));
  }

  /** Whether the inventory says what {@code witness} saw: a name in a directory that was listed. */
  private static boolean isInInventory(Witness witness, SiteTree tree) {
    Optional<SitePath> inside = tree.inside(witness.path()).filter(path -> !path.isRoot());
    return inside.isPresent()
        && isListed(inside.get().parent(), tree)
        && (witness.look() != Witness.Look.CONTENT
            || tree.entry(inside.get()).filter(SiteEntry::isFile).isPresent()
            || isListed(inside.get(), tree));
  }

  private static boolean isListed(SitePath directory, SiteTree tree) {
    return !tree.children(directory).isEmpty();
  }
}
