package dev.phpfsck.site;

/**
 * Something that could not be looked at, and why; reported, so that nothing is skipped in silence.
 *
 * @param path as in reports: relative to the root, or absolute for what lies outside
 * @param message one line, lower case, no full stop
 */
public record SiteProblem(String path, String message) implements Comparable<SiteProblem> {
  @Override
  public int compareTo(SiteProblem other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : message.compareTo(other.message);
  }
}
