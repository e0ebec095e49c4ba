package dev.phpfsck.fact;

/** How a piece of text stands in the source. */
public enum Quote {
  /** {@code 'text'}. */
  SINGLE,
  /** {@code "text"}, nothing interpolated. */
  DOUBLE,
  /** A whole heredoc or nowdoc. */
  DOCUMENT,
  /**
   * A stretch between the variables of a double-quoted string or heredoc; the span has no quotes.
   */
  PART,
  /** Not written as a string: a number, {@code __CLASS__}, text of {@code Foo::class}. */
  NONE
}
