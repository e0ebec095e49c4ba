package dev.phpfsck.evaluate.graph;

import java.util.Locale;

/** What is known of an include. */
public enum IncludeStatus {
  /** Every value that it can have names a file that is there. */
  RESOLVED,
  /** A value that it certainly has names no file, and nothing around it expects that. */
  MISSING,
  /** A value that it has names no file, and the code around it is prepared for that. */
  GUARDED,
  /** Known in part: a path with gaps, which matches the targets given. */
  PATTERN,
  /** Not known, for the reason given. */
  DYNAMIC,
  /** Something that is no file: {@code http://…}, {@code data:…}. */
  REMOTE;

  /** As in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
