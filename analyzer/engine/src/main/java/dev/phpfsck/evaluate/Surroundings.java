package dev.phpfsck.evaluate;

import java.util.List;

/**
 * What the server around a site settles before its first line runs.
 *
 * @param includePath PHP's {@code include_path}, its directories in order; {@code .} is the working
 *     directory
 * @param documentRoots the absolute directories that the web server serves and that hold the site,
 *     or lie in it; empty where that is not known
 */
public record Surroundings(List<String> includePath, List<String> documentRoots) {
  /** As Debian's PHP comes: {@code .:/usr/share/php}. */
  public static final Surroundings DEFAULT =
      new Surroundings(List.of(".", "/usr/share/php"), List.of());

  public Surroundings {
    includePath = List.copyOf(includePath);
    documentRoots = List.copyOf(documentRoots);
  }
}
