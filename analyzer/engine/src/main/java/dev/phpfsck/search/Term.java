package dev.phpfsck.search;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One condition of a query.
 *
 * @param pattern finds it; over bytes as ISO-8859-1
 * @param certain texts that every match holds, case aside
 */
record Term(Field field, Pattern pattern, List<String> certain) {
  Term {
    certain = List.copyOf(certain);
  }
}
