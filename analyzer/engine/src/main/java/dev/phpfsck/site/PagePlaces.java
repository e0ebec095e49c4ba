package dev.phpfsck.site;

import java.util.Locale;
import java.util.Set;

/** Which folders of a root hold pages that visitors are meant to ask for. */
public final class PagePlaces {
  private static final Set<String> NOT_PAGES =
      Set.of(
          "vendor",
          "node_modules",
          "example",
          "examples",
          "sample",
          "samples",
          "demo",
          "demos",
          "test",
          "tests",
          "__tests__",
          "doc",
          "docs",
          "testing",
          "testdata",
          "testframework",
          "testsuite",
          "testsuites",
          "phpunit",
          "fixtures",
          "benchmark",
          "benchmarks",
          "skeleton",
          "skeletons",
          "scaffold",
          "scaffolding",
          "boilerplate",
          "stubs");

  /** As the first of several words: {@code sample_server}. */
  private static final Set<String> FIRST_WORDS =
      Set.of("sample", "samples", "example", "examples", "demo", "demos");

  /** As the last of several words: {@code unit_tests}, {@code code-testing}. */
  private static final Set<String> LAST_WORDS =
      Set.of(
          "tests",
          "testing",
          "fixtures",
          "sample",
          "samples",
          "example",
          "examples",
          "demo",
          "demos",
          "benchmarks");

  private PagePlaces() {}

  /**
   * Whether somebody means {@code script} to be asked for, as far as its place tells. Packages,
   * examples and tests that came along can be asked for as well, but are not meant to be; nor is
   * what lies in a hidden folder, for the tools that build and ship the site.
   */
  public static boolean isPage(SitePath script) {
    String path = script.value();
    int from = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
      String folder = path.substring(from, slash).toLowerCase(Locale.ROOT);
      if (isForOthers(folder) || isHidden(folder)) {
        return false;
      }
      from = slash + 1;
    }
    return true;
  }

  private static boolean isForOthers(String folder) {
    if (NOT_PAGES.contains(folder)) {
      return true;
    }
    int end = 0;
    while (end < folder.length() && !isBetweenWords(folder.charAt(end))) {
      end++;
    }
    if (end == 0 && folder.length() > 1) {
      return isForOthers(folder.substring(1));
    }
    int start = folder.length();
    while (start > 0 && !isBetweenWords(folder.charAt(start - 1))) {
      start--;
    }
    return (end + 1 < folder.length() && FIRST_WORDS.contains(folder.substring(0, end)))
        || (start > 1 && LAST_WORDS.contains(folder.substring(start)));
  }

  private static boolean isBetweenWords(char c) {
    return c == '-' || c == '_' || c == '.';
  }

  private static boolean isHidden(String folder) {
    return folder.startsWith(".") && !folder.equals(".well-known");
  }
}
