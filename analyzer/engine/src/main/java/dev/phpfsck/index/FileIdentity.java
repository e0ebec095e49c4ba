package dev.phpfsck.index;

import dev.phpfsck.site.SiteEntry;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one state of a file is told from all others of the same name, without opening it.
 *
 * @param size in bytes
 * @param modified nanoseconds since the epoch, as {@code changed}
 */
record FileIdentity(long size, long modified, long changed, long device, long inode) {
  /** The clock behind a file's times may tick this slowly: Linux counts in jiffies. */
  private static final long TICK_NANOS = 20_000_000;

  /** Where times are whole seconds, the file system keeps no more; FAT counts in twos. */
  private static final long COARSE_TICK_NANOS = 2_000_000_000;

  private static final long SECOND = 1_000_000_000;

  /** That of no file: for one that may still change unnoticed. */
  static final FileIdentity NONE = new FileIdentity(-1, 0, 0, 0, 0);

  static FileIdentity of(SiteEntry entry) {
    return new FileIdentity(
        entry.size(), entry.modifiedNanos(), entry.changedNanos(), entry.device(), entry.inode());
  }

  /** What {@link #toBytes} made, at the beginning of {@code bytes}. */
  static FileIdentity read(ByteBuffer bytes) {
    return new FileIdentity(
        bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
  }

  // Written out, as in SitePath: what a record makes of its own is put together at run time.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FileIdentity that
        && that.size == size
        && that.modified == modified
        && that.changed == changed
        && that.device == device
        && that.inode == inode;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(inode * 31 + changed);
  }

  byte[] toBytes() {
    return ByteBuffer.allocate(5 * Long.BYTES)
        .putLong(size)
        .putLong(modified)
        .putLong(changed)
        .putLong(device)
        .putLong(inode)
        .array();
  }

  /**
   * Whether any change from now on is sure to give the file another identity. A file that was
   * changed within the clock's last tick before the scan could be changed again, to the same size,
   * in that same tick; Git calls such an entry racy. Only {@code ctime} counts: each change sets it
   * by the clock, while {@code mtime} may be set to anything, such as a day that is still to come.
   *
   * @param started when the scan began to look at files
   */
  boolean isSettled(Instant started) {
    long tick = changed % SECOND == 0 ? COARSE_TICK_NANOS : TICK_NANOS;
    long now = started.getEpochSecond() * SECOND + started.getNano();
    return changed < now - tick;
  }
}
