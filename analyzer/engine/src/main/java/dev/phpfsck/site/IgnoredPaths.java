package dev.phpfsck.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the {@code .gitignore} files of a root leave out of its repository (gitignore(5)): files
 * that are made where the site is installed, or while it runs. Files are read when they are first
 * asked for.
 */
public final class IgnoredPaths {
  private static final String NAME = ".gitignore";
  private static final long LARGEST = 1L << 20;

  private final SiteTree tree;
  private final Map<SitePath, List<IgnorePattern>> read = new ConcurrentHashMap<>();

  /** What {@code tree} says of itself. */
  public IgnoredPaths(SiteTree tree) {
    this.tree = tree;
  }

  /**
   * What has {@code path}, a file that need not be there, ignored: itself, or the directory on the
   * way to it that is. Empty where git would track it.
   */
  public Optional<SitePath> of(SitePath path) {
    List<SitePath> way = new ArrayList<>();
    for (SitePath step = path; !step.isRoot(); step = step.parent()) {
      way.addFirst(step);
    }
    return way.stream().filter(step -> isIgnored(step, !step.equals(path))).findFirst();
  }

  /** The nearest file that has a word on it decides, and in that its last line. */
  private boolean isIgnored(SitePath path, boolean directory) {
    SitePath at = path;
    do {
      at = at.parent();
      String relative =
          at.isRoot() ? path.value() : path.value().substring(at.value().length() + 1);
      for (IgnorePattern pattern : patterns(at).reversed()) {
        if (pattern.matches(relative, directory)) {
          return !pattern.negated();
        }
      }
    } while (!at.isRoot());
    return false;
  }

  private List<IgnorePattern> patterns(SitePath directory) {
    return tree.entry(directory.resolve(NAME))
        .filter(file -> file.isFile() && file.size() <= LARGEST)
        .map(file -> read.computeIfAbsent(file.path(), this::read))
        .orElse(List.of());
  }

  private List<IgnorePattern> read(SitePath file) {
    try {
      String text = Files.readString(tree.onDisk(file), StandardCharsets.ISO_8859_1);
      return text.lines().flatMap(line -> IgnorePattern.of(line).stream()).toList();
    } catch (IOException e) {
      // Nobody can say what it leaves out; nothing is, then.
      return List.of();
    }
  }
}
