package dev.phpfsck.suggest;

import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.List;

/**
 * One place where PHP looks for a file that is not there.
 *
 * @param segments the path, relative to the root where it lies in it; not empty
 * @param foreign whether it lies outside the root: its first segments may be those of another
 *     machine
 * @param slips what had to be put right to see it so, as in {@link PathDistance}
 */
record Wanted(List<String> segments, boolean foreign, double slips) {
  /** The slash between the root and the rest of the path. */
  private static final double NO_SLASH = 0.3;

  Wanted {
    segments = List.copyOf(segments);
  }

  /** All places, in PHP's order, each once. */
  static List<Wanted> of(MissingReference missing, SiteTree tree) {
    return missing.tried().stream()
        .map(tried -> of(tried, tree.absoluteRoot()))
        .filter(wanted -> !wanted.segments.isEmpty())
        .distinct()
        .toList();
  }

  /** The place {@code absolute} for a site that lies in {@code root}. */
  static Wanted of(String absolute, String root) {
    String path = "/" + String.join("/", collapsed(absolute));
    if (path.startsWith(root + "/")) {
      return new Wanted(collapsed(path.substring(root.length())), false, 0);
    }
    if (path.startsWith(root) && path.length() > root.length()) {
      return new Wanted(collapsed(path.substring(root.length())), false, NO_SLASH);
    }
    return new Wanted(collapsed(path), true, 0);
  }

  /** The segments of a path, {@code .} and {@code ..} resolved in the text alone. */
  static List<String> collapsed(String path) {
    List<String> kept = new ArrayList<>();
    int start = 0;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      String segment = path.substring(start, end);
      if (segment.equals("..")) {
        if (!kept.isEmpty()) {
          kept.removeLast();
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.add(segment);
      }
      start = end + 1;
    }
    return kept;
  }

  String name() {
    return segments.getLast();
  }

  String path() {
    return String.join("/", segments);
  }

  /** The directory in the root that it would lie in; empty for the root. */
  String directory() {
    return String.join("/", segments.subList(0, segments.size() - 1));
  }
}
