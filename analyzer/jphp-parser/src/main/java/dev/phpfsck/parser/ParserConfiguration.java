package dev.phpfsck.parser;

/**
 * What a {@link PhpParser} goes by. It cannot be changed; each {@code with} method answers a
 * changed copy.
 */
public final class ParserConfiguration {
  private static final ParserConfiguration DEFAULT =
      new ParserConfiguration(LanguageLevel.PHP_8_6, false, 1000, 100);

  private final LanguageLevel languageLevel;
  private final boolean shortOpenTags;
  private final int maximumDepth;
  private final int maximumProblems;

  private ParserConfiguration(
      LanguageLevel languageLevel, boolean shortOpenTags, int maximumDepth, int maximumProblems) {
    this.languageLevel = languageLevel;
    this.shortOpenTags = shortOpenTags;
    this.maximumDepth = maximumDepth;
    this.maximumProblems = maximumProblems;
  }

  /** The newest PHP, no {@code <?}, 1000 levels of nesting, 100 problems a file. */
  public static ParserConfiguration standard() {
    return DEFAULT;
  }

  /** The version of PHP that the source is checked against. */
  public LanguageLevel getLanguageLevel() {
    return languageLevel;
  }

  public ParserConfiguration withLanguageLevel(LanguageLevel level) {
    return new ParserConfiguration(level, shortOpenTags, maximumDepth, maximumProblems);
  }

  /**
   * Whether {@code <?} begins code, as with {@code short_open_tag=On} in php.ini. {@code <?=}
   * always does.
   */
  public boolean isShortOpenTags() {
    return shortOpenTags;
  }

  public ParserConfiguration withShortOpenTags(boolean enabled) {
    return new ParserConfiguration(languageLevel, enabled, maximumDepth, maximumProblems);
  }

  /**
   * How deep expressions and statements may nest; what is deeper is skipped and reported. Mind that
   * whatever recurses over the tree needs a stack for that depth.
   */
  public int getMaximumDepth() {
    return maximumDepth;
  }

  public ParserConfiguration withMaximumDepth(int depth) {
    return new ParserConfiguration(languageLevel, shortOpenTags, depth, maximumProblems);
  }

  /** How many problems of one file are listed at most. */
  public int getMaximumProblems() {
    return maximumProblems;
  }

  public ParserConfiguration withMaximumProblems(int problems) {
    return new ParserConfiguration(languageLevel, shortOpenTags, maximumDepth, problems);
  }
}
