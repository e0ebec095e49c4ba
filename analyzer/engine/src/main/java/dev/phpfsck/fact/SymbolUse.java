package dev.phpfsck.fact;

import dev.phpfsck.source.Span;
import java.util.Optional;

/**
 * A file's first use of a function, class or constant, of one manner and guard.
 *
 * @param name resolved, no leading backslash, as written
 * @param fallback the global name that PHP tries next for an unqualified function or constant in a
 *     namespace; empty where there is none
 * @param span of the name
 * @param written of a class: where the name, or an end of it, is spelled as it is, at {@code span}
 *     or in the {@code use} statement that imports it; empty where that is no one place
 * @param guarded whether code around it asks first if the name exists
 * @param suppressed whether an {@code @} stands before the call, or {@code try} catches its absence
 */
public record SymbolUse(
    Kind kind,
    Manner manner,
    String name,
    String fallback,
    Span span,
    Optional<Span> written,
    boolean guarded,
    boolean suppressed) {

  /** What is named. */
  public enum Kind {
    FUNCTION,
    CLASS,
    CONSTANT
  }

  /** What is done with it. */
  public enum Manner {
    /** A function is called, or a constant read. */
    READ,
    /** {@code new A}. */
    NEW,
    /** {@code A::f()}, {@code A::$p}, {@code A::C}. */
    STATIC,
    /** {@code class B extends A}. */
    EXTENDS,
    /** {@code class B implements A}, or an interface's parent. */
    IMPLEMENTS,
    /** {@code use A;} in a class. */
    TRAIT,
    /** In a type, {@code instanceof}, {@code catch} or attribute: PHP does not load it for that. */
    MENTION
  }

  /** Whether running this line needs the name to be there. */
  public boolean isNeeded() {
    return manner != Manner.MENTION && !guarded;
  }
}
