package dev.phpfsck.cli;

import dev.phpfsck.index.IndexHome;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where the index of a root is kept between scans. */
final class IndexOptions {
  private final OptionSpec directory =
      Declarations.path(
          "--index-dir", "DIR", "Keep indexes here; the default is the user's cache directory.");

  private final OptionSpec none =
      Declarations.flag("--no-index", "Keep nothing between scans; work in memory.");

  private final OptionSpec rehash =
      Declarations.flag(
          "--rehash",
          "Read all of PHP again and tell changes by content, not by what the disk says.");

  void addTo(CommandSpec spec) {
    spec.addOption(directory).addOption(none).addOption(rehash);
  }

  /** Whether what the disk says of a file is not believed. */
  boolean rehash() {
    return rehash.getValue();
  }

  /** The home of the indexes; empty for work in memory. */
  Optional<IndexHome> home() {
    if (none.getValue()) {
      return Optional.empty();
    }
    @Nullable Path given = directory.getValue();
    return given != null
        ? Optional.of(new IndexHome(given.toAbsolutePath()))
        : IndexHome.ofUser(System.getenv());
  }
}
