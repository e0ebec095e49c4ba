package dev.phpfsck.site;

import java.util.Optional;

/**
 * What opening an absolute path would find. Names are compared byte by byte, as on Linux, whatever
 * the disk that is being scanned does.
 */
public sealed interface Lookup {
  /**
   * A file is there.
   *
   * @param canonical its absolute path with every link resolved: what PHP's {@code __FILE__} says
   * @param inside its name in the web root, unless it lies outside
   */
  record Found(String canonical, Optional<SitePath> inside) implements Lookup {}

  /** A directory is there; it cannot be included. */
  record Directory(String canonical) implements Lookup {}

  /**
   * Nothing is there, but something is whose name differs by case alone.
   *
   * @param actual its absolute path
   */
  record WrongCase(String actual) implements Lookup {}

  /**
   * Nothing is there.
   *
   * @param deepest the deepest directory on the way that does exist, absolute
   * @param segment the segment that {@code deepest} does not have
   */
  record Missing(String deepest, String segment) implements Lookup {}

  /** This scan cannot tell, as when a directory on the way may not be listed. */
  record Unknowable(String because) implements Lookup {}
}
