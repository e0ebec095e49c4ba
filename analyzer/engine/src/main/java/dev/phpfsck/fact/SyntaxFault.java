package dev.phpfsck.fact;

import dev.phpfsck.source.Span;

/**
 * Something in a file for which PHP refuses to compile it.
 *
 * @param line the line that PHP's own message names, from 1
 * @param message lower case, no full stop, code in backticks
 * @param since the first version of PHP that refuses it, {@code 8.0}; empty where all do
 */
public record SyntaxFault(Span span, int line, String message, String since) {
  SyntaxFault(Span span, int line, String message) {
    this(span, line, message, "");
  }
}
