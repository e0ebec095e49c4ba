package dev.phpfsck.evaluate.regex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is expected here is what {@code php -r} prints. */
class PerlRegexTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/(.*)[\\/]include/; \\1; /var/www/include; /var/www",
        "#^/srv#; /mnt; /srv/www; /mnt/www",
        "{a{2}}; $0-${0}; baab; baa-aab",
        "(^a(b|c)+)i; [$1]; ABCd; [C]d",
        "~[]a[&&b]~; _; x]a[&b; x_____",
        "!(?:x|y)\\\\!; \\\\; ax\\b; a\\b",
        "/a{,2}/; b; a{,2}; b",
        "/b$/; c; ab; ac",
      })
  void replacesAsPhpDoes(String regex, String by, String subject, String expected) {
    assertThat(PerlRegex.of(regex).orElseThrow().replace(subject, by)).contains(expected);
  }

  @Test
  void findsWithinTheSubject() {
    PerlRegex word = PerlRegex.of("/^wp_[a-z]+$/").orElseThrow();
    assertThat(word.finds("wp_db")).contains(true);
    assertThat(word.finds("wp_db\n")).contains(true);
    assertThat(word.finds("wp-db")).contains(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a",
        "a",
        "abca",
        "/a/u",
        "/a/x",
        "/\\Qa\\E/",
        "/[[:alpha:]]/",
        "/(?<n>a)/",
        "/\\p{L}/",
        "/(a/"
      })
  void leavesAloneWhatItDoesNotKnow(String regex) {
    assertThat(PerlRegex.of(regex)).isEmpty();
  }

  @Test
  void saysNothingWhereEmptyMatchesDecide() {
    assertThat(PerlRegex.of("/x*/").orElseThrow().replace("ab", "-")).isEmpty();
  }

  @Test
  void givesUpOnWhatNeverEnds() {
    PerlRegex slow = PerlRegex.of("/^(a|aa)+\\1z$/").orElseThrow();
    assertThat(slow.finds("a".repeat(100))).isEmpty();
  }
}
