package dev.phpfsck.fact;

import dev.phpfsck.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A function, method, closure or arrow function.
 *
 * @param name with its namespace; of a method, its own name; {@code {closure}} where it has none
 * @param ofClass the number of its class in {@link FileFacts#classes()}; -1 for none. A closure in
 *     a method has the method's.
 * @param captured what a closure takes from around it; of an arrow function, all it mentions
 * @param span the whole declaration
 * @param effects what running it may do, itself or through what it calls
 */
public record FunctionFact(
    String name,
    Kind kind,
    int ofClass,
    boolean isStatic,
    List<Parameter> parameters,
    List<String> captured,
    Span span,
    Effects effects,
    Body body) {

  /** What sort of function it is. */
  public enum Kind {
    FUNCTION,
    METHOD,
    CLOSURE,
    ARROW
  }

  /**
   * {@code string $a = 'b'}; a promoted parameter of a constructor is also a property.
   *
   * @param type the class it must be of, resolved; empty where that is not one class
   */
  public record Parameter(
      String name,
      Optional<PathExpr> initial,
      String type,
      boolean byReference,
      boolean variadic,
      boolean promoted) {}
}
