package dev.phpfsck.analysis;

import dev.phpfsck.index.IndexHome;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a scan is asked to do.
 *
 * @param root the web root, as the user named it
 * @param serverRoot the file system that the root belongs to; the disk's own, {@code /}, as a rule
 * @param server whether the server's configuration is checked, too
 * @param indexes where the indexes of all roots are kept; empty for a scan that keeps nothing
 * @param rehash whether files are told apart by what they hold, not by what the disk says of them
 * @param version names this very program; an index of another one is not read
 */
public record ScanOptions(
    Path root,
    Path serverRoot,
    ServerChoice server,
    Optional<IndexHome> indexes,
    boolean rehash,
    String version,
    Progress progress) {

  /** Options of a scan that believes what the disk says of files. */
  public ScanOptions(
      Path root,
      Path serverRoot,
      ServerChoice server,
      Optional<IndexHome> indexes,
      String version,
      Progress progress) {
    this(root, serverRoot, server, indexes, false, version, progress);
  }
}
