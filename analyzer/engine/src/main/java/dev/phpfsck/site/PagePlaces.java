package dev.phpfsck.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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
          "stubs");

  /** {@code unit_tests}, {@code code-testing}, {@code sample_server}. */
  private static final Pattern NOT_PAGES_IN_WORDS =
      Pattern.compile(
          "(?:sample|example|demo)s?[-_.].+"
              + "|.+[-_.](?:tests|testing|fixtures|samples?|examples?|demos?|benchmarks)");

  private PagePlaces() {}

  /**
   * Whether somebody means {@code script} to be asked for, as far as its place tells. Packages,
   * examples and tests that came along can be asked for as well, but are not meant to be; nor is
   * what lies in a hidden folder, for the tools that build and ship the site.
   */
  public static boolean isPage(SitePath script) {
    return Arrays.stream(script.parent().value().toLowerCase(Locale.ROOT).split("/", -1))
        .noneMatch(folder -> isForOthers(folder) || isHidden(folder));
  }

  private static boolean isForOthers(String folder) {
    return NOT_PAGES.contains(folder) || NOT_PAGES_IN_WORDS.matcher(folder).matches();
  }

  private static boolean isHidden(String folder) {
    return folder.startsWith(".") && !folder.equals(".well-known");
  }
}
