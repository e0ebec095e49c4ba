package dev.phpfsck.index;

import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteProblem;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * <p>For one thread.
 */
public final class TextIndex implements AutoCloseable {
  /** A larger file is not indexed: it can hold every text. */
  private static final long MAX_BYTES = 16L << 20;

  private final SiteTree tree;
  private final Instant started;
  private final Optional<Directory> directory;
  private final Optional<Snapshot> snapshot;
  private final Optional<Recorder> recorder;
  private final List<SiteProblem> problems;
  private @Nullable DirectoryReader reader;

  private TextIndex(
      SiteTree tree,
      Instant started,
      Optional<Directory> directory,
      Optional<Snapshot> snapshot,
      Optional<Recorder> recorder,
      List<SiteProblem> problems) {
    this.tree = tree;
    this.started = started;
    this.directory = directory;
    this.snapshot = snapshot;
    this.recorder = recorder;
    this.problems = problems;
  }

  /**
   * The index of {@code tree}, brought up to date.
   *
   * @param home empty for a search without an index
   * @param version as in {@link SiteIndex#open}
   * @param started a moment before the inventory of the tree was begun
   */
  public static TextIndex open(
      Optional<IndexHome> home, String version, SiteTree tree, Instant started) {
    List<SiteProblem> problems = new ArrayList<>();
    if (home.isEmpty()) {
      return withoutDisk(tree, problems);
    }
    try {
      Directory directory = LuceneStore.open(home.get().directoryFor(tree).resolve("text"));
      Optional<Snapshot> snapshot = Snapshot.open(directory, version);
      Recorder recorder =
          new Recorder(
              directory,
              version,
              snapshot.isEmpty(),
              note -> problems.add(new SiteProblem("", note)));
      TextIndex index =
          new TextIndex(
              tree, started, Optional.of(directory), snapshot, Optional.of(recorder), problems);
      index.refresh(recorder);
      return index;
    } catch (IOException | UnsupportedOperationException e) {
      problems.add(
          new SiteProblem("", "there is no index (" + e.getMessage() + "); every file is read"));
      return withoutDisk(tree, problems);
    }
  }

  private static TextIndex withoutDisk(SiteTree tree, List<SiteProblem> problems) {
    return new TextIndex(
        tree, Instant.EPOCH, Optional.empty(), Optional.empty(), Optional.empty(), problems);
  }

  private void refresh(Recorder to) {
    Set<String> there = new HashSet<>();
    for (SiteEntry file : tree.files()) {
      if (isIndexed(file)) {
        there.add(file.path().value());
        if (snapshot.isEmpty() || !snapshot.get().knows(file)) {
          read(file, to);
        }
      }
    }
    for (String path : snapshot.map(Snapshot::paths).orElse(Set.of())) {
      if (!there.contains(path)) {
        to.remove(path);
      }
    }
    to.commit();
    reader = to.reader().or(() -> snapshot.map(Snapshot::reader)).orElse(null);
    if (to.hasGivenUp()) {
      reader = null;
    }
  }

  private static boolean isIndexed(SiteEntry file) {
    return file.size() <= MAX_BYTES && SiteDocument.admits(file.path());
  }

  private void read(SiteEntry file, Recorder to) {
    FileIdentity identity = FileIdentity.of(file);
    // The identity of what may still change unnoticed is not remembered, so it is read again.
    FileIdentity remembered = identity.isSettled(started) ? identity : FileIdentity.NONE;
    try {
      byte[] content = Files.readAllBytes(tree.onDisk(file.path()));
      to.put(file.path().value(), TextDocument.of(file.path(), remembered, content));
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
    return List.copyOf(problems);
  }

  /**
   * The files that can hold all of {@code texts}, case ignored, sorted; more than those that do.
   *
   * @param texts bytes as ISO-8859-1; shorter ones than three bytes rule out no file
   */
  public List<SiteEntry> filesWith(List<String> texts) {
    DirectoryReader current = reader;
    if (current == null) {
      return tree.files();
    }
    Set<SitePath> found = new TreeSet<>();
    try {
      for (LeafReaderContext context : current.leaves()) {
        collect(context.reader(), texts, found);
      }
    } catch (IOException e) {
      return tree.files();
    }
    return tree.files().stream()
        .filter(file -> found.contains(file.path()) || !isIndexed(file))
        .toList();
  }

  private static void collect(LeafReader leaf, List<String> texts, Set<SitePath> found)
      throws IOException {
    FixedBitSet matching =
        documents(leaf, TextDocument.IS_TEXT, new BytesRef(TextDocument.IS_TEXT));
    for (String text : texts) {
      for (BytesRef triple : TextDocument.triples(text)) {
        matching.and(documents(leaf, TextDocument.TRIPLE, triple));
      }
    }
    BinaryDocValues paths = DocValues.getBinary(leaf, SiteDocument.PATH);
    var live = leaf.getLiveDocs();
    for (int d = next(matching, 0); d < leaf.maxDoc(); d = next(matching, d + 1)) {
      if ((live == null || live.get(d)) && paths.advanceExact(d)) {
        found.add(new SitePath(paths.binaryValue().utf8ToString()));
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
    for (Optional<? extends AutoCloseable> part :
        List.of(Optional.ofNullable(reader), recorder, snapshot, directory)) {
      try {
        if (part.isPresent()) {
          part.get().close();
        }
      } catch (Exception e) {
        // Nothing depends on it any more.
      }
    }
  }
}
