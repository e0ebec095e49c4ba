package dev.phpfsck.parser.conformance;

/**
 * What PHP says to a text.
 *
 * @param line the line that PHP names, from 1; 0 where the text is accepted
 * @param message PHP's message; empty where the text is accepted
 */
record Verdict(Outcome outcome, int line, String message) {
  enum Outcome {
    ACCEPTED,
    /** The lexer or the grammar stops, or what they do on the way, such as joining modifiers. */
    SYNTAX_ERROR,
    /** The grammar is content, the compiler is not. */
    COMPILE_ERROR
  }

  boolean isAccepted() {
    return outcome == Outcome.ACCEPTED;
  }

  boolean isSyntaxError() {
    return outcome == Outcome.SYNTAX_ERROR;
  }

  @Override
  public String toString() {
    return isAccepted() ? "accepted" : outcome + " on line " + line + ": " + message;
  }
}
