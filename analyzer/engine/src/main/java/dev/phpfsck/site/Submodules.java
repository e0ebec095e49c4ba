package dev.phpfsck.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Git submodules of a root (gitmodules(5)) that were not checked out: git leaves an empty
 * directory in the place of each.
 */
public final class Submodules {
  /** What names them. */
  public static final SitePath FILE = new SitePath(".gitmodules");

  private static final long LARGEST = 1L << 20;
  private static final Pattern LINE = Pattern.compile("\\s*path\\s*=\\s*\"?([^\"#;]+?)/?\"?\\s*");

  private final SiteTree tree;
  private final List<SitePath> absent;

  private Submodules(SiteTree tree, List<SitePath> absent) {
    this.tree = tree;
    this.absent = absent;
  }

  /** Those of {@code tree}; none where it is not the top of a checkout. */
  public static Submodules of(SiteTree tree) {
    return new Submodules(
        tree,
        tree.entry(FILE).filter(file -> file.isFile() && file.size() <= LARGEST).stream()
            .flatMap(file -> read(tree).lines())
            .map(LINE::matcher)
            .filter(Matcher::matches)
            .map(line -> new SitePath(line.group(1)))
            .filter(path -> tree.children(path).isEmpty())
            .toList());
  }

  private static String read(SiteTree tree) {
    try {
      return Files.readString(tree.onDisk(FILE), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      // Nobody can say what it names; nothing, then.
      return "";
    }
  }

  /**
   * The one, not checked out, in which {@code path} would lie: absolute, or relative to the root.
   */
  public Optional<SitePath> absentAt(String path) {
    if (absent.isEmpty()) {
      return Optional.empty();
    }
    String root = tree.absoluteRoot() + "/";
    String absolute = SiteTree.collapsed(path.startsWith("/") ? path : root + path);
    return absent.stream()
        .filter(module -> absolute.startsWith(root + module.value() + "/"))
        .findFirst();
  }
}
