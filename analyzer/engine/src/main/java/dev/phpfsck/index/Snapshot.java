package dev.phpfsck.index;

import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What the last scan that finished left in the index. Safe for many threads. */
final class Snapshot implements AutoCloseable {
  /** Under this key the version stands in the user data of a commit. */
  static final String VERSION = "version";

  private final DirectoryReader reader;
  private @Nullable Map<String, Located> byPath;

  /**
   * The readers of facts that a thread has. One serves one thread and goes forward only, and it
   * makes room for the largest value at once: a new one for each file would fill gigabytes.
   */
  private final ThreadLocal<Map<LeafReader, BinaryDocValues>> values =
      ThreadLocal.withInitial(HashMap::new);

  /** Where the facts of a file are, and for which state of it they hold; no identity, no facts. */
  private record Located(Optional<FileIdentity> identity, LeafReader leaf, int document) {}

  private Snapshot(DirectoryReader reader) {
    this.reader = reader;
  }

  /**
   * The last commit in {@code directory}; empty where there is none of this version, or it is
   * damaged.
   */
  static Optional<Snapshot> open(Directory directory, String version) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Optional.empty();
    }
    DirectoryReader reader;
    try {
      reader = DirectoryReader.open(directory);
    } catch (IOException | RuntimeException damaged) {
      // Lucene meets a damaged file with whatever its parsing of it comes to.
      return Optional.empty();
    }
    try {
      if (version.equals(reader.getIndexCommit().getUserData().get(VERSION))) {
        Checksums.verify(LuceneStore.path(directory), reader.getIndexCommit().getFileNames());
        return Optional.of(new Snapshot(reader));
      }
    } catch (IOException | RuntimeException damaged) {
      // As above; the index is made anew.
    }
    reader.close();
    return Optional.empty();
  }

  /** Tells the commit that this is a view of from all others, of whatever index. */
  byte[] id() {
    return reader instanceof StandardDirectoryReader own
        ? own.getSegmentInfos().getId()
        : new byte[0];
  }

  /** Where all files are. Found when first asked for: not every answer needs it. */
  private synchronized Map<String, Located> byPath() {
    if (byPath == null) {
      Map<String, Located> found = new HashMap<>(reader.numDocs() * 2);
      try {
        for (LeafReaderContext context : reader.leaves()) {
          locate(context.reader(), found);
        }
      } catch (IOException | RuntimeException damaged) {
        // What could not be located is read anew.
      }
      byPath = found;
    }
    return byPath;
  }

  private static void locate(LeafReader leaf, Map<String, Located> byPath) throws IOException {
    BinaryDocValues paths = DocValues.getBinary(leaf, SiteDocument.PATH);
    BinaryDocValues identities = DocValues.getBinary(leaf, SiteDocument.IDENTITY);
    var live = leaf.getLiveDocs();
    while (paths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int document = paths.docID();
      if (live == null || live.get(document)) {
        Optional<FileIdentity> identity =
            identities.advanceExact(document)
                ? Optional.of(identity(identities.binaryValue()))
                : Optional.empty();
        byPath.put(paths.binaryValue().utf8ToString(), new Located(identity, leaf, document));
      }
    }
  }

  private static FileIdentity identity(BytesRef value) {
    return FileIdentity.read(ByteBuffer.wrap(value.bytes, value.offset, value.length));
  }

  private static byte[] bytes(BytesRef value) {
    return Arrays.copyOfRange(value.bytes, value.offset, value.offset + value.length);
  }

  /** Whether the index has this very state of {@code entry}. */
  boolean knows(SiteEntry entry) {
    Located located = byPath().get(entry.path().value());
    return located != null && located.identity.equals(Optional.of(FileIdentity.of(entry)));
  }

  /** The facts of {@code entry}, unless it is new or has changed. */
  Optional<byte[]> facts(SiteEntry entry) throws IOException {
    Located located = byPath().get(entry.path().value());
    if (located == null || !located.identity.equals(Optional.of(FileIdentity.of(entry)))) {
      return Optional.empty();
    }
    return facts(located);
  }

  /** The facts of the file at {@code path}, if it had this content. */
  Optional<byte[]> facts(SitePath path, ContentDigest digest) throws IOException {
    Located located = byPath().get(path.value());
    if (located == null) {
      return Optional.empty();
    }
    BinaryDocValues digests = DocValues.getBinary(located.leaf, SiteDocument.DIGEST);
    boolean same =
        digests.advanceExact(located.document)
            && digests.binaryValue().utf8ToString().equals(digest.hex());
    return same ? facts(located) : Optional.empty();
  }

  private Optional<byte[]> facts(Located located) throws IOException {
    Map<LeafReader, BinaryDocValues> mine = values.get();
    BinaryDocValues facts = mine.get(located.leaf);
    if (facts == null || facts.docID() > located.document) {
      facts = DocValues.getBinary(located.leaf, SiteDocument.FACTS);
      mine.put(located.leaf, facts);
    }
    return facts.advanceExact(located.document)
        ? Optional.of(bytes(facts.binaryValue()))
        : Optional.empty();
  }

  /** The paths of all files that the index has. */
  Set<String> paths() {
    return byPath().keySet();
  }

  DirectoryReader reader() {
    return reader;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
