package dev.phpfsck.fact;

import java.util.Locale;

/** How one file comes to load another. */
public enum IncludeKind {
  REQUIRE,
  REQUIRE_ONCE,
  INCLUDE,
  INCLUDE_ONCE,
  /** By the use of a class, through an autoloader. */
  AUTOLOAD,
  /** By {@code auto_prepend_file} or {@code auto_append_file}. */
  PREPEND;

  /** As in reports: the PHP keyword, or {@code autoload}, {@code prepend}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether PHP stops where the file is not there. */
  public boolean isRequired() {
    return this == REQUIRE || this == REQUIRE_ONCE || this == PREPEND;
  }

  /** Whether an include expression stands in the source for it. */
  public boolean isWritten() {
    return this != AUTOLOAD && this != PREPEND;
  }

  /** Whether a file that was loaded before is left alone. */
  public boolean isOnce() {
    return this == REQUIRE_ONCE || this == INCLUDE_ONCE || this == AUTOLOAD;
  }
}
