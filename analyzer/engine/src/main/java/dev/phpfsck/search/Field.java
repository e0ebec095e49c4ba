package dev.phpfsck.search;

import dev.phpfsck.site.Slip;
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

  /**
   * The field of that name in any case; {@link #TEXT} for what is no name of a field.
   *
   * @throws QueryException where it is one edit from such a name: as text it would be looked for in
   *     vain
   */
  static Field called(String name) throws QueryException {
    String small = name.toLowerCase(Locale.ROOT);
    for (Field field : values()) {
      if (field != TEXT && field.prefix().equals(small + ":")) {
        return field;
      }
    }
    for (Field field : values()) {
      String its = field.name().toLowerCase(Locale.ROOT);
      if (field != TEXT && field != EXT && Slip.isOneAtMost(small, its)) {
        throw new QueryException(
            "there is no field `" + name + ":`, but `" + its + ":`; in quotes it is text");
      }
    }
    return TEXT;
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
