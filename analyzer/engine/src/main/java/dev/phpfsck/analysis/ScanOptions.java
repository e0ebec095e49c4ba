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
 * @param version names this very program; an index of another one is not read
 */
public record ScanOptions(
    Path root,
    Path serverRoot,
    ServerChoice server,
    Optional<IndexHome> indexes,
    String version,
    Progress progress) {}
