package dev.phpfsck.index;

import dev.phpfsck.site.RawNames;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteProblem;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a root can hold a text. Made when it is first asked for, and brought up to date
 * for each answer by reading the files that changed; a scan has nothing to do with it. Where there
 * can be no index on disk, every file can hold every text: slow, but right.
 *
 * <p>An answer has two parts. {@link #known} says what the last search left, and can be asked while
 * the inventory of the root is still being taken. After {@link #refresh} it is clear for which
 * files that still holds, and {@link #changed} says the same of the others.
 *
 * <p>For one thread at a time.
 */
public final class TextIndex implements AutoCloseable {
  /** A larger file is not indexed: it can hold every text. */
  private static final long MAX_BYTES = 16L << 20;

  private final Optional<Store> store;
  private final List<SiteProblem> problems;
  private final Set<String> unchanged = new HashSet<>();
  private final AtomicBoolean isRemembered = new AtomicBoolean(true);
  private boolean isReadable = true;
  private boolean isUpToDate;
  private @Nullable DirectoryReader reader;

  /** What lies on disk. */
  private record Store(
      IndexHome home,
      Path own,
      Directory directory,
      Optional<Snapshot> snapshot,
      Recorder recorder) {
    /** Sees to it that the index is not taken for one that nobody uses. */
    void keep(SiteTree tree) {
      if (recorder.hasWritten()) {
        home.tidy(own, tree);
      } else {
        IndexFolder.touch(own.resolve(IndexFolder.ROOT));
      }
    }
  }

  /**
   * Something that a file has to hold.
   *
   * @param part of the file's {@link TextParts#named}; empty for anywhere
   * @param text bytes as ISO-8859-1; one without three bytes in a row that are no blanks rules out
   *     no file
   */
  public record Wanted(String part, String text) {}

  private TextIndex(Optional<Store> store, List<SiteProblem> problems) {
    this.store = store;
    this.problems = problems;
  }

  /** Makes the next {@link #open} quicker; may be left out, or done beside it. */
  public static void prepare() {
    LuceneStore.prepare();
  }

  /**
   * Opens the index of {@code root}.
   *
   * @param home empty for a search without an index
   * @param version as in {@link SiteIndex#open}
   */
  public static TextIndex open(Optional<IndexHome> home, String version, Path root) {
    List<SiteProblem> problems = Collections.synchronizedList(new ArrayList<>());
    try {
      return new TextIndex(
          home.isEmpty()
              ? Optional.empty()
              : Optional.of(store(home.get(), version, root.toRealPath(), problems)),
          problems);
    } catch (IOException | UnsupportedOperationException e) {
      problems.add(
          new SiteProblem(
              "", "there is no index (" + IndexTrouble.reason(e) + "); every file is read"));
      return new TextIndex(Optional.empty(), problems);
    }
  }

  private static Store store(IndexHome home, String version, Path real, List<SiteProblem> problems)
      throws IOException {
    String absolute = real.getParent() == null ? "" : RawNames.absolute(real);
    Path own = home.directoryFor(real, absolute);
    Directory directory = LuceneStore.open(own.resolve("text"));
    Optional<Snapshot> snapshot = Snapshot.open(directory, version);
    Recorder recorder =
        new Recorder(
            directory,
            version,
            snapshot.isEmpty(),
            note -> problems.add(new SiteProblem("", note)));
    return new Store(home, own, directory, snapshot, recorder);
  }

  private Optional<Snapshot> snapshot() {
    return store.flatMap(Store::snapshot).filter(s -> isReadable);
  }

  /**
   * The files that could hold all that is {@code wanted}, case ignored, when the index was last
   * brought up to date.
   */
  public List<Candidate> known(List<Wanted> wanted) {
    if (snapshot().isEmpty()) {
      return List.of();
    }
    try {
      return TextCandidates.of(snapshot().get().reader(), wanted);
    } catch (IOException e) {
      isReadable = false;
      return List.of();
    }
  }

  /**
   * Whether all that {@link #known} said holds. If so, there is nothing to {@link #refresh}, and
   * only files that are {@link #unindexed} can have more.
   *
   * @param fingerprint of the root as it is now
   */
  public boolean isUpToDate(byte[] fingerprint) {
    Optional<SeenTree> seen = snapshot().isEmpty() ? Optional.empty() : seen();
    if (seen.isPresent() && seen.get().holds(snapshot().get().id(), fingerprint)) {
      isUpToDate = true;
      store.ifPresent(opened -> IndexFolder.touch(opened.own.resolve(IndexFolder.ROOT)));
    }
    return isUpToDate;
  }

  private Optional<SeenTree> seen() {
    return store.flatMap(opened -> SeenTree.read(opened.own));
  }

  /** Where the index {@link #isUpToDate}, the files that may have anything. */
  public List<Candidate> unindexed() {
    return seen().map(SeenTree::unindexed).orElse(List.of()).stream()
        .map(path -> new Candidate(new SitePath(path)))
        .toList();
  }

  /**
   * Notes that the index is up to date, after {@link #refresh}, unless there is something that it
   * could not remember.
   *
   * @param tree as there
   * @param before the fingerprint of the root before that was taken
   * @param after the one that it has now
   */
  public void keep(SiteTree tree, byte[] before, byte[] after) {
    Optional<byte[]> commit =
        store.flatMap(s -> s.recorder.committed().or(() -> s.snapshot.map(Snapshot::id)));
    boolean hasAll = isRemembered.get() && snapshotHolds() && Arrays.equals(before, after);
    if (hasAll && commit.isPresent()) {
      List<String> unindexed =
          tree.files().stream()
              .filter(file -> !isIndexed(file))
              .map(file -> file.path().value())
              .toList();
      new SeenTree(commit.get(), before, unindexed).write(store.get().own);
    }
  }

  private boolean snapshotHolds() {
    return isReadable && store.filter(s -> !s.recorder.hasGivenUp()).isPresent();
  }

  /**
   * Brings the index up to date.
   *
   * @param tree the inventory of the root, to which a glance is enough
   * @param started a moment before that was begun
   * @param anew whether what the disk says of a file is not believed, so that each is read
   * @param readers makes one for each thread
   */
  public void refresh(
      SiteTree tree, Instant started, boolean anew, Supplier<TextParts.Reader> readers) {
    if (store.isEmpty()) {
      return;
    }
    Recorder to = store.get().recorder;
    Set<String> there = new HashSet<>();
    ConcurrentLinkedQueue<SiteEntry> unknown = new ConcurrentLinkedQueue<>();
    for (SiteEntry file : tree.files()) {
      if (isIndexed(file)) {
        there.add(file.path().value());
        if (!anew && snapshot().isPresent() && snapshot().get().knows(file)) {
          unchanged.add(file.path().value());
        } else {
          unknown.add(file);
        }
      }
    }
    for (String path : snapshot().map(Snapshot::paths).orElse(Set.of())) {
      if (!there.contains(path)) {
        to.remove(path);
      }
    }
    if (!unknown.isEmpty()) {
      readAll(unknown, tree, started, readers, to);
    }
    to.commit();
    store.get().keep(tree);
    reader = to.hasGivenUp() ? null : to.reader().orElse(null);
  }

  /** Whether what {@link #known} said of the file still holds. */
  public boolean isUnchanged(SitePath path) {
    return isUpToDate || unchanged.contains(path.value());
  }

  private static boolean isIndexed(SiteEntry file) {
    return file.size() <= MAX_BYTES && SiteDocument.admits(file.path());
  }

  private void readAll(
      ConcurrentLinkedQueue<SiteEntry> unknown,
      SiteTree tree,
      Instant started,
      Supplier<TextParts.Reader> readers,
      Recorder to) {
    int threads = Math.clamp(unknown.size(), 1, Runtime.getRuntime().availableProcessors());
    Stream.generate(readers)
        .limit(threads)
        .map(own ->
            CompletableFuture.runAsync(
                () -> {
                  for (SiteEntry file = unknown.poll(); file != null; file = unknown.poll()) {
                    read(file, tree, started, own, to);
                  }
                },
                task -> Thread.ofPlatform().daemon().start(task)))
        .toList()
        .forEach(CompletableFuture::join);
  }

  private void read(
      SiteEntry file, SiteTree tree, Instant started, TextParts.Reader by, Recorder to) {
    try {
      // The identity of what may still change unnoticed is not remembered, so it is read again.
      boolean settled = FileIdentity.of(tree.look(file.path())).isSettled(started);
      FileIdentity remembered = settled ? FileIdentity.of(file) : FileIdentity.NONE;
      isRemembered.compareAndSet(true, settled);
      byte[] content = Files.readAllBytes(tree.onDisk(file.path()));
      to.put(file.path().value(), TextDocument.of(file.path(), remembered, content, by));
    } catch (IOException e) {
      isRemembered.set(false);
      problems.add(new SiteProblem(file.path().value(), "could not be read"));
    }
  }

  /**
   * Whether a file with this content is searched at all, as {@code grep} decides it.
   *
   * @param length how many of the bytes it has
   */
  public static boolean isText(byte[] content, int length) {
    return TextDocument.isText(content, length);
  }

  /** What could not be looked at, or kept. */
  public List<SiteProblem> problems() {
    synchronized (problems) {
      return List.copyOf(problems);
    }
  }

  /**
   * The files that can hold all that is {@code wanted}, case ignored, of those that are not {@link
   * #isUnchanged}.
   */
  public List<Candidate> changed(SiteTree tree, List<Wanted> wanted) {
    List<SiteEntry> changed =
        tree.files().stream().filter(file -> !isUnchanged(file.path())).toList();
    DirectoryReader current = reader;
    if (changed.isEmpty() || current == null) {
      return changed.stream().map(file -> new Candidate(file.path())).toList();
    }
    try {
      Map<String, Candidate> found =
          TextCandidates.of(current, wanted).stream()
              .collect(Collectors.toMap(file -> file.path().value(), Function.identity()));
      return changed.stream()
          .filter(file -> found.containsKey(file.path().value()) || !isIndexed(file))
          .map(file -> found.getOrDefault(file.path().value(), new Candidate(file.path())))
          .toList();
    } catch (IOException e) {
      return changed.stream().map(file -> new Candidate(file.path())).toList();
    }
  }

  @Override
  public void close() {
    closeQuietly(reader);
    store.ifPresent(opened -> {
      closeQuietly(opened.recorder);
      opened.snapshot.ifPresent(TextIndex::closeQuietly);
      closeQuietly(opened.directory);
    });
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
