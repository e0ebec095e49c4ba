package dev.phpfsck.index;

import dev.phpfsck.site.RawNames;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SiteProblem;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a root can hold a text. Made when it is first asked for, and brought up to date
 * before each answer by reading the files that changed; a scan has nothing to do with it. Where
 * there can be no index on disk, every file can hold every text: slow, but right.
 *
 * <p>For one thread. It is opened by another one, while this one takes the inventory.
 */
public final class TextIndex implements AutoCloseable {
  /** A larger file is not indexed: it can hold every text. */
  private static final long MAX_BYTES = 16L << 20;

  private final CompletableFuture<Optional<Store>> store;
  private final List<SiteProblem> problems = Collections.synchronizedList(new ArrayList<>());
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
   * @param text bytes as ISO-8859-1; one shorter than three bytes rules out no file
   */
  public record Wanted(String part, String text) {}

  private TextIndex(CompletableFuture<Optional<Store>> store) {
    this.store = store;
  }

  /**
   * Begins to open the index of {@code root}.
   *
   * @param home empty for a search without an index
   * @param version as in {@link SiteIndex#open}
   */
  public static TextIndex open(Optional<IndexHome> home, String version, Path root) {
    CompletableFuture<Optional<Store>> store = new CompletableFuture<>();
    TextIndex index = new TextIndex(store);
    if (home.isEmpty()) {
      store.complete(Optional.empty());
    } else {
      Thread.ofPlatform()
          .daemon()
          .start(() -> index.completeWith(() -> index.store(home.get(), version, root)));
    }
    return index;
  }

  private void completeWith(Supplier<Optional<Store>> opening) {
    try {
      store.complete(opening.get());
    } catch (RuntimeException | Error e) {
      store.completeExceptionally(e);
    }
  }

  private Optional<Store> store(IndexHome home, String version, Path root) {
    try {
      Path real = root.toRealPath();
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
      return Optional.of(new Store(home, own, directory, snapshot, recorder));
    } catch (IOException | UnsupportedOperationException e) {
      problems.add(
          new SiteProblem("", "there is no index (" + e.getMessage() + "); every file is read"));
      return Optional.empty();
    }
  }

  /**
   * Brings the index up to date.
   *
   * @param tree the inventory of the root
   * @param started a moment before that was begun
   * @param readers makes one for each thread
   */
  public void refresh(SiteTree tree, Instant started, Supplier<TextParts.Reader> readers) {
    Optional<Store> opened = store.join();
    if (opened.isEmpty()) {
      return;
    }
    Optional<Snapshot> snapshot = opened.get().snapshot;
    Recorder to = opened.get().recorder;
    Set<String> there = new HashSet<>();
    ConcurrentLinkedQueue<SiteEntry> unknown = new ConcurrentLinkedQueue<>();
    for (SiteEntry file : tree.files()) {
      if (isIndexed(file)) {
        there.add(file.path().value());
        if (snapshot.isEmpty() || !snapshot.get().knows(file)) {
          unknown.add(file);
        }
      }
    }
    for (String path : snapshot.map(Snapshot::paths).orElse(Set.of())) {
      if (!there.contains(path)) {
        to.remove(path);
      }
    }
    if (!unknown.isEmpty()) {
      readAll(unknown, tree, started, readers, to);
    }
    to.commit();
    opened.get().keep(tree);
    reader = to.reader().or(() -> snapshot.map(Snapshot::reader)).orElse(null);
    if (to.hasGivenUp()) {
      reader = null;
    }
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
    FileIdentity identity = FileIdentity.of(file);
    // The identity of what may still change unnoticed is not remembered, so it is read again.
    FileIdentity remembered = identity.isSettled(started) ? identity : FileIdentity.NONE;
    try {
      byte[] content = Files.readAllBytes(tree.onDisk(file.path()));
      to.put(file.path().value(), TextDocument.of(file.path(), remembered, content, by));
    } catch (IOException e) {
      problems.add(new SiteProblem(file.path().value(), "could not be read"));
    }
  }

  /** Whether a file with this content is searched at all, as {@code grep} decides it. */
  public static boolean isText(byte[] content) {
    return TextDocument.isText(content);
  }

  /** What could not be looked at, or kept. */
  public List<SiteProblem> problems() {
    synchronized (problems) {
      return List.copyOf(problems);
    }
  }

  /** The files that can hold all that is {@code wanted}, case ignored, sorted. */
  public List<Candidate> candidates(SiteTree tree, List<Wanted> wanted) {
    DirectoryReader current = reader;
    if (current == null) {
      return tree.files().stream().map(Candidate::new).toList();
    }
    Map<String, Candidate.Place> found = new HashMap<>();
    try {
      for (LeafReaderContext context : current.leaves()) {
        collect(context.reader(), wanted, found);
      }
    } catch (IOException e) {
      return tree.files().stream().map(Candidate::new).toList();
    }
    return tree.files().stream()
        .filter(file -> found.containsKey(file.path().value()) || !isIndexed(file))
        .map(file -> new Candidate(file, Optional.ofNullable(found.get(file.path().value()))))
        .toList();
  }

  private static void collect(
      LeafReader leaf, List<Wanted> wanted, Map<String, Candidate.Place> found) throws IOException {
    FixedBitSet matching =
        documents(leaf, TextDocument.IS_TEXT, new BytesRef(TextDocument.IS_TEXT));
    for (Wanted each : wanted) {
      for (BytesRef triple : TextDocument.triples(each.text)) {
        matching.and(documents(leaf, TextDocument.triplesOf(each.part), triple));
      }
    }
    BinaryDocValues paths = DocValues.getBinary(leaf, SiteDocument.PATH);
    var live = leaf.getLiveDocs();
    for (int d = next(matching, 0); d < leaf.maxDoc(); d = next(matching, d + 1)) {
      if ((live == null || live.get(d)) && paths.advanceExact(d)) {
        found.put(paths.binaryValue().utf8ToString(), new Candidate.Place(leaf, d));
      }
    }
  }

  private static int next(BitSet set, int from) {
    return from >= set.length() ? DocIdSetIterator.NO_MORE_DOCS : set.nextSetBit(from);
  }

  private static FixedBitSet documents(LeafReader leaf, String field, BytesRef term)
      throws IOException {
    FixedBitSet documents = new FixedBitSet(leaf.maxDoc());
    Terms terms = leaf.terms(field);
    if (terms != null) {
      TermsEnum at = terms.iterator();
      if (at.seekExact(term)) {
        documents.or(at.postings(null, PostingsEnum.NONE));
      }
    }
    return documents;
  }

  @Override
  public void close() {
    closeQuietly(reader);
    if (!store.isCompletedExceptionally()) {
      store
          .join()
          .ifPresent(opened -> {
            closeQuietly(opened.recorder);
            opened.snapshot.ifPresent(TextIndex::closeQuietly);
            closeQuietly(opened.directory);
          });
    }
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
