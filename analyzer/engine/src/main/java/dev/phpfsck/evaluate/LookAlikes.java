package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.site.Slip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which relative paths that lead nowhere are files of the site with one slip of the hand. */
final class LookAlikes {
  /** Of shorter names, too many are alike by chance. */
  private static final int LEAST = 4;

  private final List<String> files;
  private final Map<String, Boolean> known = new HashMap<>();

  LookAlikes(SiteTree tree) {
    this.files = tree.files().stream().map(entry -> "/" + entry.path().value()).toList();
  }

  /**
   * Whether some file's path would end as {@code relative} does with one character more, less or
   * other, with two swapped, or with another extension. What Composer makes is no slip.
   *
   * @param directory that of the file which includes, relative to the root: what lies there may
   *     have a short name
   */
  boolean has(String relative, String directory) {
    String end = PhpPaths.withoutDots(relative);
    return known.computeIfAbsent(directory + "\0" + end, key -> search(end, directory, false));
  }

  /** The same of the files in that directory alone. */
  boolean hasBeside(String relative, String directory) {
    String end = PhpPaths.withoutDots(relative);
    return known.computeIfAbsent(
        "\0" + directory + "\0" + end, key -> search(end, directory, true));
  }

  /** Whether some file's path ends just so, its dots left out. */
  boolean hasSame(String relative) {
    String end = "/" + PhpPaths.withoutDots(relative);
    return files.stream().anyMatch(file -> file.endsWith(end));
  }

  private boolean search(String end, String directory, boolean besideOnly) {
    if (end.equals("vendor/autoload.php")) {
      return false;
    }
    int segments = segments(end);
    boolean telling = !besideOnly && withoutExtension(end).length() >= LEAST;
    String beside = directory.isEmpty() ? "/" : "/" + directory + "/";
    for (String file : files) {
      if (besideOnly && !file.startsWith(beside)) {
        continue;
      }
      String tail = tail(file, segments);
      if (!tail.isEmpty()
          && (telling || file.equals(beside + tail))
          && !end.equals(tail)
          && isAlike(end, tail)) {
        return true;
      }
    }
    return false;
  }

  private static int segments(String path) {
    return (int) path.chars().filter(c -> c == '/').count() + 1;
  }

  /** The last segments of an absolute path; empty where it has fewer. */
  private static String tail(String file, int segments) {
    int at = file.length();
    for (int i = 0; i < segments; i++) {
      at = file.lastIndexOf('/', at - 1);
      if (at < 0) {
        return "";
      }
    }
    return file.substring(at + 1);
  }

  private static boolean isAlike(String a, String b) {
    return Slip.isOneAtMost(a, b)
        || (a.indexOf('.') > 0 && withoutExtension(a).equals(withoutExtension(b)));
  }

  private static String withoutExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }
}
