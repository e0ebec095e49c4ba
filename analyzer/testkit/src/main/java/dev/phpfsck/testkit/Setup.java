package dev.phpfsck.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a fixture is that neither a repository nor a page can hold: modes, owners, links, empty
 * directories. The file {@code .setup} at its top has one a line:
 *
 * <pre>
 * mode 0600 webroot/wp-config.php
 * owner 0:33 webroot/wp-config.php
 * link webroot/index.php front.php
 * directory webroot/cache
 * </pre>
 *
 * Whoever scans such a fixture scans a copy; only root may give files away.
 */
record Setup(List<String> lines) {
  static final String FILE = ".setup";

  /** The setup of the fixture in {@code folder}, of no lines where it has none. */
  static Setup in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return new Setup(Files.exists(file) ? Files.readAllLines(file) : List.of());
  }

  /** Copies {@code folder} to {@code copy} and makes it what the lines say. */
  void apply(Path folder, Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
    for (String line : lines) {
      if (!line.isBlank()) {
        apply(line.strip().split(" +", 3), copy);
      }
    }
  }

  private static void apply(String[] words, Path copy) throws IOException {
    switch (words[0]) {
      case "mode" ->
          Files.setAttribute(copy.resolve(words[2]), "unix:mode", Integer.parseInt(words[1], 8));
      case "owner" -> {
        String[] ids = words[1].split(":", -1);
        for (Map.Entry<String, String> id : Map.of("uid", ids[0], "gid", ids[1]).entrySet()) {
          Files.setAttribute(
              copy.resolve(words[2]),
              "unix:" + id.getKey(),
              Integer.parseInt(id.getValue()),
              LinkOption.NOFOLLOW_LINKS);
        }
      }
      case "link" -> Files.createSymbolicLink(copy.resolve(words[1]), Path.of(words[2]));
      case "directory" -> Files.createDirectories(copy.resolve(words[1]));
      default -> throw new IllegalArgumentException("not a line of a setup: " + words[0]);
    }
  }
}
