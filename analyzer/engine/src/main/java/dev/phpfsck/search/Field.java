package dev.phpfsck.search;

import java.util.List;
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

  /** Those of which PHP's syntax says where they are, always in this order. */
  static List<Field> ofSyntax() {
    return List.of(DEFINES, CALLS, INCLUDES, STRING, COMMENT);
  }

  /** Whether the index knows which files have what in it. Of text and comments most files have. */
  boolean isIndexed() {
    return this == DEFINES || this == CALLS || this == INCLUDES;
  }
}
