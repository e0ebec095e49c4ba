package dev.phpfsck.cli;

import dev.phpfsck.index.IndexHome;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the index of a root is kept between scans. */
final class IndexOptions {
  @Option(
      names = "--index-dir",
      paramLabel = "DIR",
      description = "Keep indexes here; the default is the user's cache directory.")
  private Path directory;

  @Option(names = "--no-index", description = "Keep nothing between scans; work in memory.")
  private boolean none;

  @Option(
      names = "--rehash",
      description = "Read all of PHP again and tell changes by content, not by what the disk says.")
  private boolean rehash;

  /** Whether what the disk says of a file is not believed. */
  boolean rehash() {
    return rehash;
  }

  /** The home of the indexes; empty for work in memory. */
  Optional<IndexHome> home() {
    if (none) {
      return Optional.empty();
    }
    return directory != null
        ? Optional.of(new IndexHome(directory.toAbsolutePath()))
        : IndexHome.ofUser(System.getenv());
  }
}
