package dev.phpfsck.fact;

import dev.phpfsck.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A class, interface, trait or enum.
 *
 * @param name with its namespace; {@code class@anonymous} where it has none
 * @param parent empty where there is none; an interface's parents are its {@code interfaces}
 * @param methods numbers in {@link FileFacts#functions()}
 */
public record ClassFact(
    String name,
    Kind kind,
    String parent,
    List<String> interfaces,
    List<String> traits,
    List<ConstantFact> constants,
    List<PropertyFact> properties,
    List<Integer> methods,
    Span span,
    boolean conditional) {

  /** What is declared. */
  public enum Kind {
    CLASS,
    INTERFACE,
    TRAIT,
    ENUM
  }

  /** {@code const ROOT = __DIR__;}. */
  public record ConstantFact(String name, PathExpr value) {}

  /** {@code public static $root = __DIR__;}; no value where none is written. */
  public record PropertyFact(String name, boolean isStatic, Optional<PathExpr> initial) {}
}
