package dev.phpfsck.rules;

import dev.phpfsck.fact.PathExpr;
import java.util.List;
import java.util.stream.Stream;

/** Which parts of an expression are evaluated whatever their values are. */
final class SureParts {
  private SureParts() {}

  /** The parts of {@code expr}, in order; calls and choices are left to {@link SureCode}. */
  static List<PathExpr> of(PathExpr expr) {
    return switch (expr) {
      case PathExpr.Concat e -> e.parts();
      case PathExpr.Opaque e -> e.parts();
      case PathExpr.Assign e -> List.of(e.target(), e.value());
      case PathExpr.Binary e -> isChoice(e) ? List.of(e.left()) : List.of(e.left(), e.right());
      case PathExpr.Coalesce e -> List.of(e.left());
      case PathExpr.Match e -> List.of(e.subject());
      case PathExpr.Not e -> List.of(e.operand());
      case PathExpr.Cast e -> List.of(e.operand());
      case PathExpr.InstanceOf e -> List.of(e.operand());
      case PathExpr.Throw e -> List.of(e.value());
      case PathExpr.Exit e -> e.value().stream().toList();
      case PathExpr.Element e -> Stream.concat(Stream.of(e.array()), e.index().stream()).toList();
      case PathExpr.Property e -> List.of(e.object());
      case PathExpr.DynamicVariable e -> List.of(e.name());
      case PathExpr.ArrayLiteral e ->
          e.entries().stream()
              .flatMap(entry -> Stream.concat(entry.key().stream(), Stream.of(entry.value())))
              .toList();
      case PathExpr.Silence e -> List.of(e.operand());
      case PathExpr.Reference e -> List.of(e.target());
      case PathExpr.Clone e -> List.of(e.object());
      case PathExpr.Isset e -> List.of();
      case PathExpr.Empty e -> List.of();
      case PathExpr.Literal e -> List.of();
      case PathExpr.IntegerLiteral e -> List.of();
      case PathExpr.BooleanLiteral e -> List.of();
      case PathExpr.NullLiteral e -> List.of();
      case PathExpr.ThisFile e -> List.of();
      case PathExpr.ConstantFetch e -> List.of();
      case PathExpr.Variable e -> List.of();
      case PathExpr.ClassName e -> List.of();
      case PathExpr.IncludeRef e -> List.of();
      case PathExpr.FunctionRef e -> List.of();
      case PathExpr.Call e -> List.of();
      case PathExpr.CallValue e -> List.of();
      case PathExpr.MethodCall e -> List.of();
      case PathExpr.StaticCall e -> List.of();
      case PathExpr.New e -> List.of();
      case PathExpr.ClassConstant e -> List.of();
      case PathExpr.StaticProperty e -> List.of();
      case PathExpr.Conditional e -> List.of();
    };
  }

  /** The same, and what is evaluated only where the first part of a choice asks for it. */
  static Stream<PathExpr> all(PathExpr expr) {
    return expr instanceof PathExpr.Binary binary
        ? Stream.of(binary.left(), binary.right())
        : of(expr).stream();
  }

  private static boolean isChoice(PathExpr.Binary binary) {
    return binary.operator() == PathExpr.BinaryOperator.AND
        || binary.operator() == PathExpr.BinaryOperator.OR;
  }
}
