package dev.phpfsck.search;

import java.util.Locale;

/** What of a file a term is looked for in. */
enum Field {
  /** All of its text. */
  TEXT,
  /** Its path. */
  PATH,
  /** Its extension. */
  EXT,
  /** Names of functions, methods, classes and constants where they are defined. */
  DEFINES,
  /** Names of functions and methods where they are called. */
  CALLS,
  /** Expressions behind {@code include} and its kin. */
  INCLUDES,
  /** Text in quotes and heredocs. */
  STRING,
  COMMENT;

  /** As in a query: {@code defines:}. */
  String prefix() {
    return name().toLowerCase(Locale.ROOT) + ":";
  }

  /** Whether it concerns the file and not a place in it. */
  boolean isOfFile() {
    return this == PATH || this == EXT;
  }

  /** Whether PHP's syntax says where it is. */
  boolean isOfSyntax() {
    return switch (this) {
      case TEXT, PATH, EXT -> false;
      case DEFINES, CALLS, INCLUDES, STRING, COMMENT -> true;
    };
  }
}
