package dev.phpfsck.autoload;

import dev.phpfsck.site.Disk;
import dev.phpfsck.site.Lookup;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The PHP files in directories that Composer's maps name outside of the root, as where packages of
 * the system bring libraries: they are not parsed, but their names say what can be loaded.
 */
final class OutsideFiles {
  /** A directory that holds more is not one of a library. */
  private static final int MOST = 4000;

  private final SiteTree tree;

  OutsideFiles(SiteTree tree) {
    this.tree = tree;
  }

  /**
   * The files below {@code directory}, absolute, sorted; none where it lies in the root, cannot be
   * listed, or is too large.
   *
   * @param name what the path below {@code directory} begins with
   */
  SortedSet<String> below(String directory, String name) {
    return tree.lookup(directory) instanceof Lookup.Directory found
            && tree.inside(found.canonical()).isEmpty()
        ? walk(found.canonical(), name)
        : new TreeSet<>();
  }

  private SortedSet<String> walk(String top, String name) {
    SortedSet<String> files = new TreeSet<>();
    Deque<String> todo = new ArrayDeque<>();
    todo.add(top);
    int seen = 0;
    while (!todo.isEmpty()) {
      String directory = todo.remove();
      for (String child : names(directory)) {
        String path = directory + "/" + child;
        String below = path.substring(top.length() + 1);
        if (++seen > MOST) {
          return new TreeSet<>();
        }
        if (below.startsWith(name) || name.startsWith(below + "/")) {
          Optional<SiteEntry> entry = entry(path);
          if (entry.filter(SiteEntry::isDirectory).isPresent()) {
            todo.add(path);
          } else if (child.endsWith(".php") && entry.filter(SiteEntry::isFile).isPresent()) {
            files.add(path);
          }
        }
      }
    }
    return files;
  }

  private Iterable<String> names(String directory) {
    Disk disk = tree.disk();
    try {
      return disk.names(directory);
    } catch (IOException e) {
      // What cannot be listed cannot be named; its classes stay out of the graph.
      return List.of();
    }
  }

  private Optional<SiteEntry> entry(String path) {
    try {
      return tree.disk().statIfThere(path);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
