package dev.phpfsck.site;

import java.util.Optional;

/**
 * One name in a web root and what the file system says of it, links not followed.
 *
 * @param size in bytes
 * @param modifiedNanos last change of the content, nanoseconds since the epoch
 * @param changedNanos last change of the inode ({@code ctime}), nanoseconds since the epoch
 * @param mode the permission bits, {@code 07777} at most
 * @param linkTarget what a link says, in bytes as ISO-8859-1; empty unless {@code kind} is a link
 */
public record SiteEntry(
    SitePath path,
    Kind kind,
    long size,
    long modifiedNanos,
    long changedNanos,
    long device,
    long inode,
    int mode,
    int uid,
    int gid,
    Optional<String> linkTarget) {

  /** What a name stands for. */
  public enum Kind {
    FILE,
    DIRECTORY,
    LINK,
    /** A FIFO, a socket or a device: never opened. */
    SPECIAL
  }

  public boolean isFile() {
    return kind == Kind.FILE;
  }

  public boolean isDirectory() {
    return kind == Kind.DIRECTORY;
  }
}
