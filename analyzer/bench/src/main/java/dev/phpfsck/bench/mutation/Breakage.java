package dev.phpfsck.bench.mutation;

/** The ways in which people break an include. */
enum Breakage {
  /** {@code .phpp}, {@code .inc}, {@code .ph}. */
  EXTENSION,
  DROPPED_CHARACTER,
  DOUBLED_CHARACTER,
  SWAPPED_CHARACTERS,
  NEIGHBOURING_KEY,
  CASE,
  /** A folder that is not there. */
  DIRECTORY,
  /** One {@code ../} too many, or too few. */
  DEPTH,
  RENAMED_TARGET,
  DELETED_TARGET;

  /** Whether the file that is included is touched, rather than the include. */
  boolean isOfTarget() {
    return this == RENAMED_TARGET || this == DELETED_TARGET;
  }
}
