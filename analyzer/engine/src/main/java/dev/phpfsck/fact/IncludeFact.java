package dev.phpfsck.fact;

import dev.phpfsck.source.Span;

/**
 * {@code require_once ABSPATH . 'wp-settings.php'}: one include expression.
 *
 * @param kind never {@code AUTOLOAD} or {@code PREPEND}
 * @param span the whole expression
 * @param argument the span of what comes behind the keyword, parentheses round it left out
 * @param source the argument as it is written, at most {@value #LONGEST_SOURCE} bytes of it
 * @param suppressed whether an {@code @} stands before it
 * @param tested whether its result is tested where it stands: {@code if (!(include 'x')) …}
 */
public record IncludeFact(
    IncludeKind kind,
    Span span,
    Span argument,
    String source,
    PathExpr path,
    boolean suppressed,
    boolean tested) {
  /** Longer arguments are cut in {@link #source}. */
  public static final int LONGEST_SOURCE = 400;
}
