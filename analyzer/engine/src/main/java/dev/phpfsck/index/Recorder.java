package dev.phpfsck.index;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is new into an index. The writer is opened when there is something to write; the
 * first trouble with it is noted, and from then on nothing is written. Safe for many threads.
 */
final class Recorder implements AutoCloseable {
  private final Directory directory;
  private final String version;
  private final boolean anew;
  private final Consumer<String> notes;
  private final Object adding = new Object();
  private @Nullable IndexWriter writer;
  private boolean givenUp;

  /** What is done with a writer. */
  private interface Action {
    void on(IndexWriter writer) throws IOException;
  }

  /**
   * Writes into {@code directory}.
   *
   * @param anew whether what is there is useless
   * @param notes told why nothing can be written, in one line
   */
  Recorder(Directory directory, String version, boolean anew, Consumer<String> notes) {
    this.directory = directory;
    this.version = version;
    this.anew = anew;
    this.notes = notes;
  }

  /** Puts {@code document} in place of the one for {@code path}, if there is one. */
  void put(String path, Document document) {
    // A new index cannot hold the path yet, and a look for it costs time. One thread adds at once:
    // Lucene makes a segment for each that does, and a search opens them all.
    attempt(
        anew
            ? w -> {
              synchronized (adding) {
                w.addDocument(document);
              }
            }
            : w -> w.updateDocument(new Term(SiteDocument.PATH, path), document));
  }

  /** Removes the document for {@code path}. */
  void remove(String path) {
    attempt(w -> w.deleteDocuments(new Term(SiteDocument.PATH, path)));
  }

  /** Makes what was written the index. */
  void commit() {
    if (hasWritten()) {
      attempt(w -> {
        w.setLiveCommitData(Map.of(Snapshot.VERSION, version).entrySet());
        w.commit();
      });
    }
  }

  /** The {@link Snapshot#id} of what was committed; empty where nothing was. */
  Optional<byte[]> committed() {
    if (!hasWritten()) {
      return Optional.empty();
    }
    byte[][] id = new byte[1][];
    // The writer's lock keeps another from committing in between.
    attempt(w -> id[0] = SegmentInfos.readLatestCommit(directory).getId());
    return Optional.ofNullable(id[0]);
  }

  /** Whether something went wrong. */
  synchronized boolean hasGivenUp() {
    return givenUp;
  }

  /** Whether there was something to write, and it could be. */
  synchronized boolean hasWritten() {
    return writer != null && !givenUp;
  }

  /** A view of what the index will be; empty where nothing was or could be written. */
  Optional<DirectoryReader> reader() {
    if (!hasWritten()) {
      return Optional.empty();
    }
    DirectoryReader[] reader = new DirectoryReader[1];
    attempt(w -> reader[0] = DirectoryReader.open(w));
    return Optional.ofNullable(reader[0]);
  }

  private void attempt(Action action) {
    try {
      IndexWriter open = writer();
      if (open != null) {
        action.on(open);
      }
    } catch (LockObtainFailedException e) {
      giveUp("another scan of this root is writing the index; this one does without");
    } catch (IOException | AlreadyClosedException e) {
      giveUp("the index cannot be written (" + reason(e) + "); this run goes on without it");
    }
  }

  private static String reason(Exception e) {
    Throwable first = e;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return first.getClass().getSimpleName() + ": " + first.getMessage();
  }

  private synchronized @Nullable IndexWriter writer() throws IOException {
    if (writer == null && !givenUp) {
      if (anew) {
        clear();
      }
      IndexWriterConfig config =
          LuceneStore.config()
              .setOpenMode(
                  anew
                      ? IndexWriterConfig.OpenMode.CREATE
                      : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
      writer = new IndexWriter(directory, config);
      if (!anew && !isOurs(writer)) {
        giveUp("another version of phpfsck has just made the index anew; this scan leaves it");
      }
    }
    return givenUp ? null : writer;
  }

  /** Whether the index is still of the version that it was when this scan read it. */
  private boolean isOurs(IndexWriter opened) {
    for (Map.Entry<String, String> datum : opened.getLiveCommitData()) {
      if (datum.getKey().equals(Snapshot.VERSION)) {
        return datum.getValue().equals(version);
      }
    }
    return false;
  }

  /** Removes Lucene's own files: it would stumble over damaged ones before it replaced them. */
  private void clear() throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      for (String name : directory.listAll()) {
        if (name.startsWith("_") || name.startsWith("segments") || name.startsWith("pending_")) {
          directory.deleteFile(name);
        }
      }
    }
  }

  private synchronized void giveUp(String note) {
    if (givenUp) {
      return;
    }
    givenUp = true;
    notes.accept(note);
    if (writer != null) {
      try {
        writer.rollback();
        if (anew) {
          // What is half written must not keep a full disk full.
          clear();
        }
      } catch (IOException | AlreadyClosedException e) {
        // What it wanted to take back is cleared away by the next scan.
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
