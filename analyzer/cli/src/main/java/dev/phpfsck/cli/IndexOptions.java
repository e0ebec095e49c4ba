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
