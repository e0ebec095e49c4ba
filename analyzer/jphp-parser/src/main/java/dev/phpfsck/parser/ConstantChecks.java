package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.Argument;
import dev.phpfsck.parser.ast.ArrowFunctionExpr;
import dev.phpfsck.parser.ast.AssignExpr;
import dev.phpfsck.parser.ast.ClosureExpr;
import dev.phpfsck.parser.ast.DynamicVariableExpr;
import dev.phpfsck.parser.ast.FunctionCallExpr;
import dev.phpfsck.parser.ast.InterpolatedStringExpr;
import dev.phpfsck.parser.ast.MethodCallExpr;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.NodeList;
import dev.phpfsck.parser.ast.ObjectCreationExpr;
import dev.phpfsck.parser.ast.PlaceholderExpr;
import dev.phpfsck.parser.ast.StaticMethodCallExpr;
import dev.phpfsck.parser.ast.StaticPropertyAccessExpr;
import dev.phpfsck.parser.ast.VariableExpr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value cannot have in it that PHP must know before the program runs: variables and calls.
 */
final class ConstantChecks {
  private ConstantChecks() {}

  /** What is wrong in a default value or the value of a constant, or null. */
  static @Nullable Node invalid(Node value, LanguageLevel level, boolean allowNew) {
    List<Node> open = new ArrayList<>();
    open.add(value);
    while (!open.isEmpty()) {
      Node node = open.removeLast();
      boolean closure = node instanceof ClosureExpr || node instanceof ArrowFunctionExpr;
      if (closure && level.isAtLeast(LanguageLevel.PHP_8_5)) {
        continue;
      }
      if (closure || isInvalid(node, level, allowNew)) {
        return node;
      }
      node.forEachChild(open::add);
    }
    return null;
  }

  private static boolean isInvalid(Node node, LanguageLevel level, boolean allowNew) {
    return switch (node) {
      case VariableExpr variable -> true;
      case DynamicVariableExpr variable -> true;
      case AssignExpr assignment -> true;
      case InterpolatedStringExpr string -> true;
      case StaticPropertyAccessExpr access -> true;
      case FunctionCallExpr call -> !isClosure(call.getArguments(), level);
      case MethodCallExpr call -> true;
      case StaticMethodCallExpr call -> !isClosure(call.getArguments(), level);
      case ObjectCreationExpr creation -> !allowNew || !level.isAtLeast(LanguageLevel.PHP_8_1);
      default -> false;
    };
  }

  /** Whether it is {@code f(...)}, which is a value from PHP 8.5 on. */
  private static boolean isClosure(NodeList<Argument> arguments, LanguageLevel level) {
    return level.isAtLeast(LanguageLevel.PHP_8_5)
        && arguments.size() == 1
        && arguments.get(0).getValue() instanceof PlaceholderExpr;
  }
}
