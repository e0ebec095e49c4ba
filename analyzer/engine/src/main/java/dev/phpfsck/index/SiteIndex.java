package dev.phpfsck.index;

import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The index of one root for the length of one scan: what the last scan knew of each file, and a
 * place for what this one learns.
 *
 * <p>Facts are looked up by the identity of their file, so that they are never those of another
 * state of it. Nothing here fails a scan: an index that cannot be read is empty, one that cannot be
 * written is left alone, and {@link #notes} says so. One scan at a time writes. What a scan wrote
 * becomes visible with {@link #commit}, all of it or, when the scan is killed, none.
 *
 * <p>Safe for many threads, {@link #commit} and {@link #close} excepted.
 */
public final class SiteIndex implements AutoCloseable {
  private final SiteTree tree;
  private final Instant started;
  private final Optional<Directory> directory;
  private final Optional<Snapshot> snapshot;
  private final Optional<Recorder> recorder;
  private final List<String> notes;
  private final Set<String> put = ConcurrentHashMap.newKeySet();
  private @Nullable DirectoryReader names;
  private boolean complete;

  private SiteIndex(
      SiteTree tree,
      Instant started,
      Optional<Directory> directory,
      Optional<Snapshot> snapshot,
      Optional<Recorder> recorder,
      List<String> notes) {
    this.tree = tree;
    this.started = started;
    this.directory = directory;
    this.snapshot = snapshot;
    this.recorder = recorder;
    this.notes = notes;
  }

  /** An index that remembers nothing. */
  public static SiteIndex inMemory(SiteTree tree) {
    return withoutDisk(tree, new ArrayList<>());
  }

  private static SiteIndex withoutDisk(SiteTree tree, List<String> notes) {
    return new SiteIndex(
        tree, Instant.EPOCH, Optional.empty(), Optional.empty(), Optional.empty(), notes);
  }

  /**
   * The index of {@code tree} in {@code home}; where there can be none, one in memory, with a note.
   *
   * @param version of the program and of its encoding of facts: an index of another one is not read
   * @param started a moment before the inventory of the tree was begun
   */
  public static SiteIndex open(IndexHome home, String version, SiteTree tree, Instant started) {
    List<String> notes = java.util.Collections.synchronizedList(new ArrayList<>());
    try {
      Path own = home.directoryFor(tree);
      Directory directory = LuceneStore.open(own.resolve("site"));
      Optional<Snapshot> snapshot = Snapshot.open(directory, version);
      Recorder recorder = new Recorder(directory, version, snapshot.isEmpty(), notes::add);
      home.tidy(own, tree);
      return new SiteIndex(
          tree, started, Optional.of(directory), snapshot, Optional.of(recorder), notes);
    } catch (IOException | UnsupportedOperationException e) {
      notes.add("there is no index (" + IndexTrouble.reason(e) + "); every file is read anew");
      return withoutDisk(tree, notes);
    }
  }

  /** The facts that were put for the file when it had this identity. */
  public Optional<byte[]> facts(SiteEntry entry) {
    try {
      return snapshot.isPresent() ? snapshot.get().facts(entry) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The facts that were put for the file when it had this content. */
  public Optional<byte[]> facts(SiteEntry entry, ContentDigest digest) {
    try {
      return snapshot.isPresent() ? snapshot.get().facts(entry.path(), digest) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Remembers the facts of a file that was read after the inventory was taken. At most once a scan
   * for each path.
   *
   * @param digest of what was read, where that is known
   * @param facts asked for only where there is something to remember
   */
  public void put(SiteEntry entry, Optional<ContentDigest> digest, Supplier<byte[]> facts) {
    FileIdentity identity = FileIdentity.of(entry);
    boolean settled = identity.isSettled(started);
    String path = entry.path().value();
    if (recorder.isPresent()
        && SiteDocument.admits(entry.path())
        && (settled || digest.isPresent())
        && !hasAlready(entry, digest)
        && put.add(path)) {
      FileIdentity remembered = settled ? identity : FileIdentity.NONE;
      recorder.get().put(path, SiteDocument.of(entry.path(), remembered, digest, facts.get()));
    }
  }

  private boolean hasAlready(SiteEntry entry, Optional<ContentDigest> digest) {
    return snapshot.filter(s -> s.knows(entry)).isPresent()
        && digest.flatMap(d -> facts(entry, d)).isPresent();
  }

  /**
   * Makes what was put visible to scans that begin from now on, and forgets files that are gone.
   */
  public void commit() {
    complete();
    recorder.ifPresent(Recorder::commit);
  }

  /** One line for each thing that keeps the index from being used as it should; may be empty. */
  public List<String> notes() {
    synchronized (notes) {
      return List.copyOf(notes);
    }
  }

  /** The names of all files of this tree. Made when it is first asked for. */
  public synchronized NameIndex names() {
    if (names == null) {
      complete();
      names = onDisk().orElseGet(this::inMemory);
    }
    return new NameIndex(names);
  }

  /** Gives every file of the tree a document, and no other. */
  private synchronized void complete() {
    if (complete || recorder.isEmpty()) {
      return;
    }
    complete = true;
    Set<String> known = snapshot.map(Snapshot::paths).orElse(Set.of());
    Set<String> there = new HashSet<>();
    for (SiteEntry file : tree.files()) {
      String path = file.path().value();
      there.add(path);
      if (!known.contains(path) && SiteDocument.admits(file.path()) && put.add(path)) {
        recorder.get().put(path, SiteDocument.of(file.path()));
      }
    }
    for (String path : known) {
      if (!there.contains(path)) {
        recorder.get().remove(path);
      }
    }
  }

  private Optional<DirectoryReader> onDisk() {
    if (recorder.isEmpty() || recorder.get().hasGivenUp()) {
      return Optional.empty();
    }
    Optional<DirectoryReader> written = recorder.get().reader();
    return written.isPresent() || recorder.get().hasGivenUp()
        ? written
        : snapshot.map(Snapshot::reader);
  }

  private DirectoryReader inMemory() {
    try {
      Directory memory = new ByteBuffersDirectory();
      try (IndexWriter writer = new IndexWriter(memory, LuceneStore.config())) {
        for (SiteEntry file : tree.files()) {
          if (SiteDocument.admits(file.path())) {
            writer.addDocument(SiteDocument.of(file.path()));
          }
        }
        writer.commit();
      }
      return DirectoryReader.open(memory);
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }

  /** Forgets what was put since the last commit. */
  @Override
  public void close() {
    closeQuietly(names);
    recorder.ifPresent(SiteIndex::closeQuietly);
    snapshot.ifPresent(SiteIndex::closeQuietly);
    directory.ifPresent(SiteIndex::closeQuietly);
  }

  private static void closeQuietly(@Nullable AutoCloseable part) {
    try {
      if (part != null) {
        part.close();
      }
    } catch (Exception e) {
      // Nothing depends on it any more.
    }
  }
}
