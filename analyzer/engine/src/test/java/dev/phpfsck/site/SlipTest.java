package dev.phpfsck.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {
  @ParameterizedTest
  @CsvSource({
    "locale, locale",
    "locale, locales",
    "locale, ocale",
    "locale, locble",
    "locale, loacle",
    "aab, aaab",
    "a, ''",
  })
  void isOneEdit(String a, String b) {
    assertThat(Slip.isOneAtMost(a, b)).isTrue();
    assertThat(Slip.isOneAtMost(b, a)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"locale, localess", "locale, lacole", "locale, lacale2", "locale, ola", "ab, cd"})
  void isMoreThanOne(String a, String b) {
    assertThat(Slip.isOneAtMost(a, b)).isFalse();
    assertThat(Slip.isOneAtMost(b, a)).isFalse();
  }
}
