package dev.phpfsck.parser;

/**
 * Opens the lexer to the benchmarks; to all others it is the parser's own affair, hence this
 * package.
 */
public final class LexerAlone {
  private final Lexer lexer = new Lexer(LanguageLevel.PHP_8_6, false);

  /** Finds the tokens of {@code source} and says how many there are. */
  public int count(byte[] source) {
    lexer.lex(source, null);
    return lexer.count;
  }
}
