package dev.phpfsck.site;

import java.util.Set;

/** Which names say that a file is PHP. */
public final class PhpNames {
  /**
   * The endings that Debian's and PHP's own configuration run, and those of well-known frameworks.
   */
  private static final Set<String> ENDINGS =
      Set.of(
          "php", "phtml", "php3", "php4", "php5", "php7", "php8", "phar", "inc", "module", "ctp");

  /** Those of them that no web server runs unless it is told to: it sends them as text. */
  private static final Set<String> PARTS = Set.of("inc", "module", "ctp");

  private PhpNames() {}

  /** Whether the name of {@code file} says so; what it holds may be PHP all the same. */
  public static boolean isPhp(SitePath file) {
    return ENDINGS.contains(file.extension());
  }

  /** Whether a web server runs {@code file} for its name, where it is configured as usual. */
  public static boolean isRun(SitePath file) {
    return isPhp(file) && !PARTS.contains(file.extension());
  }

  /** Whether {@code file} is a template of Blade: PHP is made of it, and compiles only then. */
  public static boolean isBlade(SitePath file) {
    return file.name().endsWith(".blade.php");
  }
}
