package dev.phpfsck.fact;

import dev.phpfsck.source.Span;
import java.util.Optional;

/**
 * A function, class or constant that a file declares.
 *
 * @param name with its namespace; empty never
 * @param span of the name
 * @param namespace where its namespace is named; empty where it has none
 * @param conditional whether it is declared only where some condition holds, or in a function
 * @param guarded whether that condition asks if the name is there already
 */
public record SymbolDeclaration(
    SymbolUse.Kind kind,
    String name,
    Span span,
    Optional<Span> namespace,
    boolean conditional,
    boolean guarded) {}
