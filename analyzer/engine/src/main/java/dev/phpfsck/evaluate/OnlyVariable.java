package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.PureFunctions;
import dev.phpfsck.fact.PathExpr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds expressions that depend on one variable: they can be computed for each of its values. */
final class OnlyVariable {
  private OnlyVariable() {}

  /**
   * The one variable that an expression is made of, besides what is always the same; null where
   * there is none, several, or anything else that has a say.
   */
  static PathExpr.@Nullable Variable in(PathExpr expr) {
    return switch (expr) {
      case PathExpr.Variable variable -> variable;
      case PathExpr.Call call ->
          PureFunctions.knows(call.plainName())
              ? in(call.arguments().stream().map(PathExpr.Argument::value).toList())
              : null;
      case PathExpr.Binary e -> in(List.of(e.left(), e.right()));
      case PathExpr.Not e -> in(e.operand());
      case PathExpr.Empty e -> in(e.operand());
      case PathExpr.Cast e -> in(e.operand());
      case PathExpr.Concat e -> in(e.parts());
      case PathExpr.Element e when e.index().isPresent() -> in(List.of(e.array(), e.index().get()));
      default -> null;
    };
  }

  private static PathExpr.@Nullable Variable in(List<PathExpr> parts) {
    PathExpr.Variable found = null;
    for (PathExpr part : parts) {
      if (isFixed(part)) {
        continue;
      }
      PathExpr.Variable one = in(part);
      if (one == null || (found != null && !found.name().equals(one.name()))) {
        return null;
      }
      found = one;
    }
    return found;
  }

  private static boolean isFixed(PathExpr expr) {
    return expr instanceof PathExpr.Literal
        || expr instanceof PathExpr.IntegerLiteral
        || expr instanceof PathExpr.BooleanLiteral
        || expr instanceof PathExpr.NullLiteral
        || expr instanceof PathExpr.ConstantFetch
        || expr instanceof PathExpr.ClassConstant;
  }
}
