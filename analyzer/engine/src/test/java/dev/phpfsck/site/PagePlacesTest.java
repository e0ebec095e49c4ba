package dev.phpfsck.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which folders are for those who work on a site, not for its visitors. */
class PagePlacesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tests/a.php",
        "lib/testFramework/legacy/a.php",
        "unit-tests/a.php",
        "_tests/a.php",
        "__fixtures/a.php",
        "lib/code_testing/soap/a.php",
        "api/sample_server/a.php",
        "lib/purifier/benchmarks/a.php",
        "cli/skeleton/index.php",
        ".build/a.php"
      })
  void areNoPages(String path) {
    assertThat(PagePlaces.isPage(new SitePath(path))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tests.php",
        "contest/a.php",
        "speed_test/a.php",
        "test-results/a.php",
        "samplers/a.php",
        "latest/a.php",
        "_latest/a.php",
        "_/a.php",
        ".well-known/a.php"
      })
  void arePages(String path) {
    assertThat(PagePlaces.isPage(new SitePath(path))).isTrue();
  }
}
