package dev.phpfsck.analysis;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a scan is asked to do.
 *
 * @param root the web root, as the user named it
 * @param serverRoot the file system that the root belongs to; the disk's own, {@code /}, as a rule
 * @param server whether the server's configuration is checked, too
 * @param indexes the directory that holds the indexes of all roots; empty for a scan that keeps
 *     nothing
 */
public record ScanOptions(
    Path root, Path serverRoot, ServerChoice server, Optional<Path> indexes, Progress progress) {}
