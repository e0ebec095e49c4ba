package dev.phpfsck.evaluate.value;

import dev.phpfsck.fact.Quote;
import dev.phpfsck.source.Span;

/**
 * The literal that a stretch of text comes from.
 *
 * @param file the number of its file; -1 for text that is computed
 */
public record Origin(int file, Span span, Quote quote, boolean verbatim) {
  /** Text that stands in no file. */
  static final Origin COMPUTED = new Origin(-1, new Span(0, 0), Quote.NONE, false);
}
