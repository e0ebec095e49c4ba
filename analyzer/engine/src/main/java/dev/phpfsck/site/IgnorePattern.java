package dev.phpfsck.site;

import java.util.List;
import java.util.Optional;

/**
 * One line of a {@code .gitignore} (gitignore(5), "PATTERN FORMAT").
 *
 * @param segments between the slashes; {@code **} stands for any number of directories
 * @param anchored whether it is matched from the file's own directory on, not by the name alone
 */
record IgnorePattern(
    List<String> segments, boolean negated, boolean directoriesOnly, boolean anchored) {

  /** What {@code line} says; empty where it is blank or a comment. */
  static Optional<IgnorePattern> of(String line) {
    String text = withoutTrailingSpaces(line);
    if (text.isEmpty() || text.startsWith("#")) {
      return Optional.empty();
    }
    boolean negated = text.startsWith("!");
    String pattern = negated ? text.substring(1) : text;
    boolean directoriesOnly = pattern.endsWith("/");
    if (directoriesOnly) {
      pattern = pattern.substring(0, pattern.length() - 1);
    }
    boolean anchored = pattern.contains("/");
    if (pattern.startsWith("/")) {
      pattern = pattern.substring(1);
    }
    return pattern.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new IgnorePattern(List.of(pattern.split("/", -1)), negated, directoriesOnly, anchored));
  }

  private static String withoutTrailingSpaces(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && (end < 2 || line.charAt(end - 2) != '\\')) {
      end--;
    }
    return line.substring(0, end);
  }

  /**
   * Whether this speaks of {@code path}, relative to the directory of the {@code .gitignore}.
   *
   * @param directory whether that is a directory
   */
  boolean matches(String path, boolean directory) {
    if (directoriesOnly && !directory) {
      return false;
    }
    List<String> names = List.of(path.split("/", -1));
    return anchored ? matches(names) : matches(segments.getFirst(), names.getLast());
  }

  /** Directory by directory: {@code reached[n]} when the pattern so far can end before name n. */
  private boolean matches(List<String> names) {
    boolean[] reached = new boolean[names.size() + 1];
    reached[0] = true;
    for (int s = 0; s < segments.size(); s++) {
      String segment = segments.get(s);
      boolean[] next = new boolean[reached.length];
      for (int n = 0; n < reached.length; n++) {
        if (!segment.equals("**")) {
          next[n] = n > 0 && reached[n - 1] && matches(segment, names.get(n - 1));
        } else if (s == segments.size() - 1) {
          // A trailing /** is everything inside, not the directory itself.
          next[n] = n > 0 && (reached[n - 1] || next[n - 1]);
        } else {
          next[n] = reached[n] || (n > 0 && next[n - 1]);
        }
      }
      reached = next;
    }
    return reached[names.size()];
  }

  /** fnmatch(3) within one name; only the last star is ever tried again, so it ends soon. */
  private static boolean matches(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int retry = 0;
    while (n < name.length()) {
      int length = p < pattern.length() ? one(pattern, p, name.charAt(n)) : 0;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        retry = n;
      } else if (length > 0) {
        p += length;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** How long the part of the pattern at {@code p} is that means {@code c}; 0 where none does. */
  private static int one(String pattern, int p, char c) {
    return switch (pattern.charAt(p)) {
      case '?' -> 1;
      case '[' -> set(pattern, p, c);
      case '\\' -> p + 1 < pattern.length() && pattern.charAt(p + 1) == c ? 2 : 0;
      default -> pattern.charAt(p) == c ? 1 : 0;
    };
  }

  /** {@code [a-z]}, {@code [!0-9]}; a bracket that nothing closes matches nothing. */
  private static int set(String pattern, int open, char c) {
    int at = open + 1;
    boolean not = at < pattern.length() && "!^".indexOf(pattern.charAt(at)) >= 0;
    int first = not ? at + 1 : at;
    int close = pattern.indexOf(']', first + 1);
    if (close < 0) {
      return 0;
    }
    boolean found = false;
    for (int i = first; i < close; i++) {
      boolean range = i + 2 < close && pattern.charAt(i + 1) == '-';
      char to = pattern.charAt(range ? i + 2 : i);
      found |= pattern.charAt(i) <= c && c <= to;
      i += range ? 2 : 0;
    }
    return found == not ? 0 : close - open + 1;
  }
}
