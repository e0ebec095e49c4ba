package dev.phpfsck.fact;

import dev.phpfsck.source.Span;

/**
 * Something in a file for which PHP refuses to compile it.
 *
 * @param line the line that PHP's own message names, from 1
 * @param message lower case, no full stop, code in backticks
 */
public record SyntaxFault(Span span, int line, String message) {}
