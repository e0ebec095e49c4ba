package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.site.Lookup;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The PHP files on the include path that lie outside of the site, where packages of the system
 * bring libraries. They are not read: what classes they ask for in turn, nobody knows, but their
 * paths say what a class may be called that lies there, as PSR-0 has it.
 */
final class HostClasses {
  /** A directory that holds more is not one of libraries. */
  private static final int MOST = 10_000;

  private final SiteTree tree;
  private final List<String> directories;
  private final Set<String> loaded = new TreeSet<>();
  private final Map<String, List<String>> files = new TreeMap<>();

  HostClasses(SiteTree tree, Surroundings surroundings) {
    this.tree = tree;
    this.directories =
        surroundings.includePath().stream()
            .filter(PhpPaths::isAbsolute)
            .map(SiteTree::collapsed)
            .filter(directory -> isOutside(tree, directory))
            .toList();
  }

  private static boolean isOutside(SiteTree tree, String directory) {
    return tree.lookup(directory) instanceof Lookup.Directory found
        && tree.inside(found.canonical()).isEmpty()
        && !(tree.absoluteRoot() + "/").startsWith(found.canonical() + "/");
  }

  /** Notes that the site loads a file by a path that it knows; absolute, links resolved. */
  void loads(String file) {
    loaded.add(file);
  }

  /** The files in the directories of the include path that hold one of {@code found}. */
  List<String> around(List<String> found) {
    return directories.stream()
        .filter(directory -> found.stream().anyMatch(file -> file.startsWith(directory + "/")))
        .flatMap(directory -> below(directory).stream())
        .toList();
  }

  /** The files of the libraries that the site is seen to load something from. */
  List<String> ofLoaded() {
    Set<String> libraries = new TreeSet<>();
    for (String file : loaded) {
      for (String directory : directories) {
        int end = file.indexOf('/', directory.length() + 1);
        if (file.startsWith(directory + "/") && end > 0) {
          libraries.add(file.substring(0, end));
        }
      }
    }
    return libraries.stream().flatMap(library -> below(library).stream()).toList();
  }

  private List<String> below(String directory) {
    return files.computeIfAbsent(directory, d -> List.copyOf(walk(d)));
  }

  private Set<String> walk(String top) {
    Set<String> found = new TreeSet<>();
    Deque<String> todo = new ArrayDeque<>(List.of(top));
    int seen = 0;
    while (!todo.isEmpty()) {
      String directory = todo.remove();
      for (String name : names(directory)) {
        if (++seen > MOST) {
          return new TreeSet<>();
        }
        boolean script = name.endsWith(".php");
        if (isIdentifier(script ? name.substring(0, name.length() - ".php".length()) : name)) {
          (script ? found : todo).add(directory + "/" + name);
        }
      }
    }
    return found;
  }

  /** Whether a class or namespace may have that name; as a rule they begin with a capital. */
  private static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && Character.isUpperCase(name.charAt(0))
        && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
  }

  private List<String> names(String directory) {
    try {
      return tree.disk().names(directory);
    } catch (IOException e) {
      // It is no directory, or one that nobody may list.
      return List.of();
    }
  }
}
