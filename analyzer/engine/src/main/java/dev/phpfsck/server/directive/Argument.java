package dev.phpfsck.server.directive;

import dev.phpfsck.source.Span;

/**
 * One argument of a directive.
 *
 * @param value without its quotes, variables put in
 * @param span where it stands, its quotes included
 */
public record Argument(String value, Span span) {}
