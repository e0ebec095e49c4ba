package dev.phpfsck.cli;

import dev.phpfsck.site.RawNames;
import dev.phpfsck.site.SitePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files of a root as people name them: relative to the root, or as a path from where they stand.
 */
final class RootPaths {
  private RootPaths() {}

  /** One line of a file. */
  record Line(SitePath file, int line) {}

  /** The file {@code given} of {@code root}; empty where none is given. */
  static Optional<SitePath> of(Path root, @Nullable Path given) throws CommandException {
    return given == null ? Optional.empty() : Optional.of(file(root, given));
  }

  /** {@code FILE:LINE}, perhaps with a column behind it. */
  static Line line(Path root, String given) throws CommandException {
    String[] parts = given.split(":", -1);
    if (parts.length < 2 || !parts[1].matches("[1-9][0-9]{0,8}")) {
      throw new CommandException(ExitCode.USAGE, given + ": not of the form FILE:LINE");
    }
    return new Line(file(root, Path.of(parts[0])), Integer.parseInt(parts[1]));
  }

  private static SitePath file(Path root, Path given) throws CommandException {
    Path absolute = root.toAbsolutePath().normalize();
    for (Path candidate : new Path[] {absolute.resolve(given), given.toAbsolutePath()}) {
      Path file = candidate.normalize();
      if (Files.exists(file) && file.startsWith(absolute)) {
        return new SitePath(
            RawNames.absolute(file).substring(RawNames.absolute(absolute).length() + 1));
      }
    }
    throw new CommandException(ExitCode.USAGE, given + ": no such file in " + root);
  }
}
