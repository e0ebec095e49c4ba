package dev.phpfsck.cli;

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

  /** The directory that holds the indexes of all roots; empty for work in memory. */
  Optional<Path> directory() {
    if (none) {
      return Optional.empty();
    }
    return directory != null ? Optional.of(directory) : userCache();
  }

  /** As the XDG Base Directory Specification has it. */
  private static Optional<Path> userCache() {
    String cache = System.getenv("XDG_CACHE_HOME");
    if (cache != null && cache.startsWith("/")) {
      return Optional.of(Path.of(cache, "phpfsck"));
    }
    String home = System.getProperty("user.home", "");
    return home.startsWith("/")
        ? Optional.of(Path.of(home, ".cache", "phpfsck"))
        : Optional.empty();
  }
}
