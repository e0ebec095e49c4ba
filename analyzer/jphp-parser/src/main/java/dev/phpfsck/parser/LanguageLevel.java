package dev.phpfsck.parser;

/**
 * A version of PHP. There is one grammar; the level says which words are reserved and which
 * features are reported as too new or gone.
 */
public enum LanguageLevel {
  PHP_5_6("5.6"),
  PHP_7_0("7.0"),
  PHP_7_1("7.1"),
  PHP_7_2("7.2"),
  PHP_7_3("7.3"),
  PHP_7_4("7.4"),
  PHP_8_0("8.0"),
  PHP_8_1("8.1"),
  PHP_8_2("8.2"),
  PHP_8_3("8.3"),
  PHP_8_4("8.4"),
  PHP_8_5("8.5"),
  PHP_8_6("8.6");

  private final String version;

  LanguageLevel(String version) {
    this.version = version;
  }

  /** The version as PHP writes it, {@code 8.2}. */
  public String getVersion() {
    return version;
  }

  /** Whether this version has what {@code other} brought. */
  public boolean isAtLeast(LanguageLevel other) {
    return compareTo(other) >= 0;
  }

  @Override
  public String toString() {
    return "PHP " + version;
  }
}
