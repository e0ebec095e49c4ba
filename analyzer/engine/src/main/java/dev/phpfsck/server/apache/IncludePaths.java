package dev.phpfsck.server.apache;

import dev.phpfsck.server.host.Glob;
import dev.phpfsck.server.host.HostFiles;
import java.util.ArrayList;
import java.util.List;

/**
 * Which files an {@code Include} means: wildcards in any segment, directories with all they hold.
 */
final class IncludePaths {
  private static final int MAX_FILES = 5_000;

  private final HostFiles files;
  private final List<String> found = new ArrayList<>();

  /** Links that fit and lead nowhere. */
  private final List<String> dangling = new ArrayList<>();

  private IncludePaths(HostFiles files) {
    this.files = files;
  }

  /** The files that the absolute {@code path} means, in the order in which Apache reads them. */
  static IncludePaths of(HostFiles files, String path) {
    IncludePaths paths = new IncludePaths(files);
    if (Glob.isPattern(path)) {
      paths.expand("", List.of(path.substring(1).split("/+", -1)));
    } else {
      paths.add(path);
    }
    return paths;
  }

  List<String> found() {
    return List.copyOf(found);
  }

  List<String> dangling() {
    return List.copyOf(dangling);
  }

  private void expand(String directory, List<String> segments) {
    String segment = segments.getFirst();
    List<String> rest = segments.subList(1, segments.size());
    List<String> names =
        Glob.isPattern(segment)
            ? files.names(directory.isEmpty() ? "/" : directory).stream()
                .filter(Glob.of(segment)::matches)
                .toList()
            : List.of(segment);
    for (String name : names) {
      if (rest.isEmpty()) {
        add(directory + "/" + name);
      } else {
        expand(directory + "/" + name, rest);
      }
    }
  }

  private void add(String path) {
    if (files.isDirectory(path)) {
      wholeDirectory(path);
    } else if (!files.isMissing(path)) {
      found.add(path);
    } else if (files.linkTarget(path).isPresent()) {
      dangling.add(path);
    }
  }

  private void wholeDirectory(String directory) {
    for (String name : files.names(directory)) {
      String path = directory + "/" + name;
      if (!files.isDirectory(path)) {
        found.add(path);
      } else if (found.size() < MAX_FILES && path.length() < 4096) {
        wholeDirectory(path);
      }
    }
  }
}
