package dev.phpfsck.fact;

import java.util.ArrayList;
import java.util.List;

/** What an expression does besides having a value. */
final class Parts {
  private Parts() {}

  /** Adds to {@code effects} the outermost parts of {@code expr} that do something, in order. */
  static void effects(PathExpr expr, List<PathExpr> effects) {
    switch (expr) {
      case PathExpr.Call call -> effects.add(call);
      case PathExpr.CallValue call -> effects.add(call);
      case PathExpr.MethodCall call -> effects.add(call);
      case PathExpr.StaticCall call -> effects.add(call);
      case PathExpr.New creation -> effects.add(creation);
      case PathExpr.Assign assign -> effects.add(assign);
      case PathExpr.IncludeRef include -> effects.add(include);
      case PathExpr.Exit exit -> effects.add(exit);
      case PathExpr.Throw failure -> effects.add(failure);
      case PathExpr.Match match -> whole(match, effects);
      case PathExpr.Binary binary -> binary(binary, effects);
      case PathExpr.Conditional choice -> conditional(choice, effects);
      case PathExpr.Coalesce choice -> whole(choice, effects);
      case PathExpr.Concat concat -> concat.parts().forEach(part -> effects(part, effects));
      case PathExpr.Opaque opaque -> opaque.parts().forEach(part -> effects(part, effects));
      case PathExpr.Not not -> effects(not.operand(), effects);
      case PathExpr.Silence silence -> effects(silence.operand(), effects);
      case PathExpr.Cast cast -> effects(cast.operand(), effects);
      case PathExpr.Empty empty -> effects(empty.operand(), effects);
      case PathExpr.InstanceOf test -> effects(test.operand(), effects);
      case PathExpr.Isset isset -> isset.operands().forEach(part -> effects(part, effects));
      case PathExpr.Element element -> {
        effects(element.array(), effects);
        element.index().ifPresent(index -> effects(index, effects));
      }
      case PathExpr.Property property -> effects(property.object(), effects);
      case PathExpr.DynamicVariable variable -> effects(variable.name(), effects);
      case PathExpr.ArrayLiteral array ->
          array.entries().forEach(entry -> effects(entry.value(), effects));
      case PathExpr.Literal literal -> {}
      case PathExpr.IntegerLiteral number -> {}
      case PathExpr.BooleanLiteral bool -> {}
      case PathExpr.NullLiteral none -> {}
      case PathExpr.ThisFile here -> {}
      case PathExpr.ConstantFetch constant -> {}
      case PathExpr.Variable variable -> {}
      case PathExpr.StaticProperty property -> {}
      case PathExpr.ClassConstant constant -> {}
      case PathExpr.ClassName name -> {}
      case PathExpr.FunctionRef function -> {}
      case PathExpr.Reference reference -> effects.add(reference);
      case PathExpr.Clone copy -> effects(copy.object(), effects);
    }
  }

  private static boolean hasEffect(PathExpr expr) {
    List<PathExpr> found = new ArrayList<>(1);
    effects(expr, found);
    return !found.isEmpty();
  }

  private static void binary(PathExpr.Binary binary, List<PathExpr> effects) {
    boolean choice =
        binary.operator() == PathExpr.BinaryOperator.AND
            || binary.operator() == PathExpr.BinaryOperator.OR;
    if (choice && hasEffect(binary.right())) {
      effects.add(binary);
      return;
    }
    effects(binary.left(), effects);
    effects(binary.right(), effects);
  }

  private static void conditional(PathExpr.Conditional choice, List<PathExpr> effects) {
    boolean either =
        hasEffect(choice.otherwise())
            || (choice.then().isPresent() && hasEffect(choice.then().get()));
    if (either) {
      effects.add(choice);
    } else {
      effects(choice.condition(), effects);
    }
  }

  private static void whole(PathExpr expr, List<PathExpr> effects) {
    effects.add(expr);
  }
}
