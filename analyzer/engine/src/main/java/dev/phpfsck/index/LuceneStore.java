package dev.phpfsck.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * How Lucene is used here: without a word on the console, and as a cache rather than a database.
 */
final class LuceneStore {
  /** Held, since java.util.logging forgets loggers that nobody holds. */
  private static final Logger VECTORIZATION =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    // It asks for an incubator module that could only speed up what is not used here.
    VECTORIZATION.setLevel(Level.SEVERE);
  }

  private LuceneStore() {}

  /** The directory at {@code path}, which is made where it is not there. */
  static Directory open(Path path) throws IOException {
    // Not mapped into memory: a file that is cut short would then end the process, not the read.
    return new Unsynced(new NIOFSDirectory(path));
  }

  /**
   * What a handful of changed files comes to. Lucene takes all below 16 MB for alike: after every
   * eighth change, whoever waits for an answer would wait for all of an index to be copied.
   */
  private static final double SMALL_MEGABYTES = 0.25;

  /** A reader is opened for each part, which a search feels: there are few small ones. */
  private static final int SMALL_PARTS = 4;

  /** Merges in the thread that writes; nothing is committed unless it is said. */
  static IndexWriterConfig config() {
    return new IndexWriterConfig(null)
        .setMergePolicy(
            new TieredMergePolicy()
                .setFloorSegmentMB(SMALL_MEGABYTES)
                .setSegmentsPerTier(SMALL_PARTS))
        .setMergeScheduler(new SerialMergeScheduler())
        .setUseCompoundFile(false)
        .setCommitOnClose(false)
        .setRAMBufferSizeMB(64);
  }

  /**
   * Does not wait for the disk. What a power failure leaves behind is recognized by its checksums
   * and made anew; waiting would cost each scan more than that.
   */
  private static final class Unsynced extends FilterDirectory {
    Unsynced(Directory in) {
      super(in);
    }

    @Override
    public void sync(Collection<String> names) {}

    @Override
    public void syncMetaData() {}
  }
}
