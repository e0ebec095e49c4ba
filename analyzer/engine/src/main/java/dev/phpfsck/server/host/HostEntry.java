package dev.phpfsck.server.host;

/**
 * What lies at a path of the server's file system.
 *
 * @param path absolute, as the server sees it, links resolved; bytes as ISO-8859-1
 * @param mode the permission bits, {@code 07777} at most
 * @param size in bytes
 */
public record HostEntry(String path, Kind kind, int mode, int uid, int gid, long size) {
  /** What sort of thing it is. */
  public enum Kind {
    FILE,
    DIRECTORY,
    /** A socket, device or pipe. */
    SPECIAL
  }

  public boolean isFile() {
    return kind == Kind.FILE;
  }

  public boolean isDirectory() {
    return kind == Kind.DIRECTORY;
  }
}
