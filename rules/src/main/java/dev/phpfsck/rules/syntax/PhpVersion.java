package dev.phpfsck.rules.syntax;

import java.util.OptionalInt;

/** Compares versions of PHP such as {@code 8.2}. A text that is no version compares with none. */
final class PhpVersion {
  private PhpVersion() {}

  /** Whether {@code version} is {@code other} or a later one. */
  static boolean isAtLeast(String version, String other) {
    OptionalInt one = number(version);
    return one.isPresent() && one.getAsInt() >= number(other).orElseThrow();
  }

  /** Whether {@code version} came before {@code other}. */
  static boolean isBefore(String version, String other) {
    return number(version).isPresent() && !isAtLeast(version, other);
  }

  /** {@code 8.2} as 802. */
  private static OptionalInt number(String version) {
    if (!version.matches("\\d{1,3}\\.\\d{1,2}")) {
      return OptionalInt.empty();
    }
    int point = version.indexOf('.');
    return OptionalInt.of(
        Integer.parseInt(version.substring(0, point)) * 100
            + Integer.parseInt(version.substring(point + 1)));
  }
}
