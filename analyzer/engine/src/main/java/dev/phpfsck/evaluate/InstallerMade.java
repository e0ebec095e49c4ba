package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.relevance.Making;
import dev.phpfsck.evaluate.relevance.Relevance;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.site.IgnoredPaths;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognises files that are made when an application is installed, or while it runs. */
final class InstallerMade {
  private static final Set<String> RUN_TIME =
      Set.of(
          "cache",
          "caches",
          "tmp",
          "temp",
          "compile",
          "compiled",
          "templates_c",
          "log",
          "logs",
          "uploads",
          "upload",
          "storage",
          "var",
          "sessions",
          "generated");
  private static final List<String> WORDS =
      List.of("sample", "dist", "default", "example", "template", "tpl", "orig", "inst");

  private static final List<String> VARIABLE =
      List.of("/var/cache/", "/var/lib/", "/var/run/", "/var/tmp/", "/run/", "/tmp/");

  /** Why the include path is not known behind such a script. */
  static final Reason SETS_INCLUDE_PATH =
      Reason.of("a script that the installation makes may set the include path");

  private final SiteTree tree;
  private final IgnoredPaths ignored;
  private final Relevance relevance;
  private final Map<String, Boolean> scripts = new HashMap<>();

  InstallerMade(SiteTree tree, Relevance relevance) {
    this.tree = tree;
    this.ignored = new IgnoredPaths(tree);
    this.relevance = relevance;
  }

  /** Whether a directory is one that applications fill while they run. */
  static boolean isForRunTime(String path) {
    for (String segment : path.split("/", -1)) {
      if (RUN_TIME.contains(segment.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether one of these paths, which lead nowhere, is that of a script of the site which an
   * installer makes: where the site is installed, it is there, and does what nobody knows.
   */
  boolean isScript(List<String> tried) {
    for (String absolute : tried) {
      if (isScript(SiteTree.collapsed(absolute))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same of one path. No script begins with a dot: where a name is not set, the extension alone
   * is left of it.
   */
  boolean isScript(String absolute) {
    return absolute.startsWith(tree.absoluteRoot() + "/")
        && !absolute.contains("/.")
        && Making.scriptAt(absolute).isPresent()
        && scripts.computeIfAbsent(absolute, path -> sign(List.of(path)).isPresent());
  }

  /** Why one of these files is thought to be made by an installer. */
  Optional<String> sign(List<String> tried) {
    for (String absolute : tried) {
      String normalized = SiteTree.collapsed(absolute);
      if (!normalized.startsWith(tree.absoluteRoot() + "/")) {
        if (isVariableData(normalized)) {
          return Optional.of("it lies where programs keep what they make while they run");
        }
        if (normalized.startsWith("/etc/")) {
          return Optional.of("it is configuration of the host, which an installation writes");
        }
      }
      if (relevance.isMade(normalized.substring(normalized.lastIndexOf('/') + 1))) {
        return Optional.of("the site's own code makes a file of that name");
      }
      String root = tree.absoluteRoot() + "/";
      if (normalized.startsWith(root)) {
        SitePath path = new SitePath(normalized.substring(root.length()));
        Optional<String> sign = sample(path).or(() -> untracked(path));
        if (sign.isPresent()) {
          return sign;
        }
      }
    }
    return Optional.empty();
  }

  /** Filesystem Hierarchy Standard, chapter 5: {@code /var} holds what changes. */
  private static boolean isVariableData(String path) {
    return VARIABLE.stream().anyMatch(path::startsWith);
  }

  private Optional<String> sample(SitePath path) {
    String wanted = letters(path.name());
    for (String name : tree.children(path.parent())) {
      if (!name.equals(path.name()) && isSampleOf(name, wanted)) {
        return Optional.of("`" + name + "` is there, from which it is made");
      }
    }
    return Optional.empty();
  }

  /**
   * A file that no checkout has. In a directory that none has, and that is there, something has
   * been installed, and the file is missing from it.
   */
  private Optional<String> untracked(SitePath path) {
    return ignored
        .of(path)
        .filter(step ->
            step.equals(path)
                || tree.children(step).stream().allMatch(name -> name.startsWith(".")))
        .map(step -> "`.gitignore` leaves it out of the repository");
  }

  /** Whether {@code name} is {@code wanted} and one word more: {@code config-sample.php}. */
  private static boolean isSampleOf(String name, String wanted) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String word : WORDS) {
      int at = lower.indexOf(word);
      while (at >= 0) {
        String rest = lower.substring(0, at) + lower.substring(at + word.length());
        if (letters(rest).equals(wanted)) {
          return true;
        }
        at = lower.indexOf(word, at + 1);
      }
    }
    return false;
  }

  /** The letters and digits of a name, in lower case. */
  private static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
