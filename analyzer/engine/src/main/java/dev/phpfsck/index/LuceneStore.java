package dev.phpfsck.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * How Lucene is used here: without a word on the console, and as a cache rather than a database.
 */
public final class LuceneStore {
  /**
   * What asks for modules of the virtual machine that the image leaves out, since to ask them takes
   * longer than they could save: one computes vectors, which are not used here, the other tells how
   * much memory objects take, which can be estimated. Held, since java.util.logging forgets loggers
   * that nobody holds.
   */
  private static final List<Logger> SILENT =
      List.of(
          Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider"),
          Logger.getLogger("org.apache.lucene.util.HotspotVMOptions"));

  static {
    SILENT.forEach(logger -> logger.setLevel(Level.SEVERE));
  }

  private LuceneStore() {}

  /**
   * Initializes what it takes to read any index. Whoever will need one can have it done while there
   * is something else to do.
   */
  static void prepare() {
    Codec codec = Codec.getDefault();
    codec.postingsFormat();
    codec.docValuesFormat();
    SegmentInfos.getLastCommitSegmentsFileName(new String[0]);
  }

  /** The directory at {@code path}, which is made where it is not there. */
  static Directory open(Path path) throws IOException {
    // Not mapped into memory: a file that is cut short would then end the process, not the read.
    return new Unsynced(new NIOFSDirectory(path));
  }

  /** Where what was opened lies. */
  static Path path(Directory directory) {
    return ((FSDirectory) FilterDirectory.unwrap(directory)).getDirectory();
  }

  /**
   * What a handful of changed files comes to. Lucene takes all below 16 MB for alike: after every
   * eighth change, whoever waits for an answer would wait for all of an index to be copied.
   */
  private static final double SMALL_MEGABYTES = 0.25;

  /** A reader is opened for each part, which a search feels: there are few small ones. */
  private static final int SMALL_PARTS = 4;

  /** Merges in the thread that writes; nothing is committed unless it is said. */
  public static IndexWriterConfig config() {
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
