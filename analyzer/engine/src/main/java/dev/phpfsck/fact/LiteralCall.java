package dev.phpfsck.fact;

import dev.phpfsck.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A call whose literal arguments rules look at: {@code ini_set('memory_limit', '12')}, {@code
 * get_template_part('parts/hero')}.
 *
 * @param function in lower case, no namespace
 * @param arguments in order; empty where one is not plain text. A {@code class_alias} is only
 *     there, without its arguments, where the new name is computed; else it is a declaration.
 */
public record LiteralCall(
    String function, Span span, List<Optional<PathExpr.Literal>> arguments, boolean guarded) {}
