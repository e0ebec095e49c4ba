package dev.phpfsck.testkit;

import dev.phpfsck.finding.Finding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One finding as a fixture expects it. It is written in a comment at the end of the line that it is
 * about:
 *
 * <pre>
 * require 'lib/databse.php'; // expect: missing-include -> lib/database.php
 * require 'lib/database.php'; // expect: none
 * </pre>
 *
 * or, where no comment can stand, as a line of the file {@code .expect} at the top of the site:
 * {@code dangling-link uploads/logo.png:1 -> uploads/logo.svg}.
 *
 * @param suggestion the path that must be suggested first; empty where nothing must be suggested
 */
record Expectation(String rule, String path, int line, String suggestion)
    implements Comparable<Expectation> {
  private static final Pattern ON_LINE =
      Pattern.compile("expect: ([a-z][a-z0-9-]*)(?: -> (\\S+))?");
  private static final Pattern IN_FILE =
      Pattern.compile("([a-z][a-z0-9-]*) (\\S+):(\\d+)(?: -> (\\S+))?");

  /** The word that says that a line has no finding. */
  static final String NONE = "none";

  static Expectation of(Finding finding) {
    String suggestion =
        finding.suggestions().isEmpty() ? "" : finding.suggestions().getFirst().path();
    return new Expectation(
        finding.rule(), finding.location().path(), finding.location().line(), suggestion);
  }

  /** All that {@code text}, line {@code line} of {@code path}, expects of itself. */
  static java.util.List<Expectation> onLine(String path, int line, String text) {
    return ON_LINE
        .matcher(text)
        .results()
        .map(m -> new Expectation(m.group(1), path, line, m.group(2) == null ? "" : m.group(2)))
        .filter(expectation -> !expectation.rule.equals(NONE))
        .toList();
  }

  /** A line of the file {@code .expect}. */
  static Expectation parse(String text) {
    Matcher m = IN_FILE.matcher(text.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException("not `rule path:line -> suggestion`: " + text);
    }
    String suggestion = m.group(4) == null ? "" : m.group(4);
    return new Expectation(m.group(1), m.group(2), Integer.parseInt(m.group(3)), suggestion);
  }

  @Override
  public int compareTo(Expectation other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return path + ":" + line + ": " + rule + (suggestion.isEmpty() ? "" : " -> " + suggestion);
  }
}
