package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.ArrayAccessExpr;
import dev.phpfsck.parser.ast.ArrayExpr;
import dev.phpfsck.parser.ast.ArrayItem;
import dev.phpfsck.parser.ast.AssignExpr;
import dev.phpfsck.parser.ast.BinaryExpr;
import dev.phpfsck.parser.ast.EchoStmt;
import dev.phpfsck.parser.ast.EmptyExpr;
import dev.phpfsck.parser.ast.EnclosedExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.ExpressionStmt;
import dev.phpfsck.parser.ast.ForeachStmt;
import dev.phpfsck.parser.ast.FunctionCallExpr;
import dev.phpfsck.parser.ast.GlobalStmt;
import dev.phpfsck.parser.ast.IncludeExpr;
import dev.phpfsck.parser.ast.IssetExpr;
import dev.phpfsck.parser.ast.ListExpr;
import dev.phpfsck.parser.ast.MethodCallExpr;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.NodeList;
import dev.phpfsck.parser.ast.PropertyAccessExpr;
import dev.phpfsck.parser.ast.StaticMethodCallExpr;
import dev.phpfsck.parser.ast.StaticPropertyAccessExpr;
import dev.phpfsck.parser.ast.StaticVar;
import dev.phpfsck.parser.ast.StaticVarStmt;
import dev.phpfsck.parser.ast.UnsetStmt;
import dev.phpfsck.parser.ast.VariableExpr;

/** What is assigned to, and what is read, that cannot be. */
final class AssignmentChecks {
  private final Refusals refusals;

  AssignmentChecks(Refusals refusals) {
    this.refusals = refusals;
  }

  void check(AssignExpr assignment) {
    checkTarget(assignment.getTarget());
  }

  void check(ForeachStmt loop) {
    checkTarget(loop.getValue());
    loop.getKey()
        .ifPresent(key -> {
          if (key instanceof ListExpr || key instanceof ArrayExpr) {
            refusals.refuse("an array pattern for the key of `foreach`", key);
          } else {
            checkTarget(key);
          }
        });
  }

  private void checkTarget(Expr target) {
    switch (target) {
      case FunctionCallExpr call -> refusals.refuse("a value assigned to a function call", call);
      case MethodCallExpr call -> refusals.refuse("a value assigned to a method call", call);
      case StaticMethodCallExpr call -> refusals.refuse("a value assigned to a method call", call);
      case VariableExpr variable -> {
        if (isThis(variable)) {
          refusals.refuse("a value assigned to `$this`", variable);
        }
      }
      case ListExpr list -> checkPattern(list, list.getItems());
      case ArrayExpr array -> {
        if (array.isShortSyntax()) {
          checkPattern(array, array.getItems());
        } else {
          refusals.refuse("a value assigned to `array()`", array);
        }
      }
      default -> {
        if (isNullsafe(target)) {
          refusals.refuse("a value assigned through `?->`", target);
        }
      }
    }
  }

  private void checkPattern(Expr pattern, NodeList<ArrayItem> items) {
    boolean empty = true;
    Boolean keyed = null;
    for (ArrayItem item : items) {
      Expr value = item.getValue().orElse(null);
      if (value == null) {
        continue;
      }
      empty = false;
      if (item.isUnpacked()) {
        refusals.refuse("`...` in an array pattern", item);
        return;
      }
      boolean hasKey = item.getKey().isPresent();
      if (keyed != null && keyed != hasKey) {
        refusals.refuse("an array pattern with and without keys", item);
        return;
      }
      keyed = hasKey;
      checkElement(pattern, value);
    }
    if (empty) {
      refusals.refuse("an empty array pattern", pattern);
    }
  }

  private void checkElement(Expr pattern, Expr value) {
    boolean list = value instanceof ListExpr;
    boolean array = value instanceof ArrayExpr;
    if ((list && pattern instanceof ArrayExpr) || (array && pattern instanceof ListExpr)) {
      refusals.refuse("`[]` and `list()` in one pattern", value);
    } else if (!list && !array && !Operators.isVariable(value)) {
      refusals.refuse("something in an array pattern that is no variable", value);
    } else {
      checkTarget(value);
    }
  }

  private static boolean isThis(Expr expression) {
    return expression instanceof VariableExpr variable && variable.getName().equals("this");
  }

  /** Whether {@code ?->} stands in the chain, which then can come to nothing. */
  private boolean isNullsafe(Expr expression) {
    Expr at = expression;
    while (true) {
      switch (at) {
        case PropertyAccessExpr access -> {
          if (access.isNullsafe()) {
            return true;
          }
          at = access.getObject();
        }
        case MethodCallExpr call -> {
          if (call.isNullsafe()) {
            return true;
          }
          at = call.getObject();
        }
        case ArrayAccessExpr access -> at = access.getBase();
        case StaticPropertyAccessExpr access -> at = access.getClassExpr();
        default -> {
          return false;
        }
      }
    }
  }

  // ---- reading

  /**
   * {@code $a[]} where a value is needed. In an argument it may be passed by reference, so only
   * what is certain is refused.
   */
  void checkReading(ArrayAccessExpr access) {
    if (access.isWithBraces()) {
      checkBraces(access);
      return;
    }
    Node node = access;
    Node around = access.getParentNode().orElseThrow();
    while ((around instanceof ArrayAccessExpr outer && outer.getBase() == node)
        || (around instanceof PropertyAccessExpr property && property.getObject() == node)) {
      if (around instanceof ArrayAccessExpr outer && outer.getIndex().isEmpty()) {
        // That one is looked at by itself.
        return;
      }
      node = around;
      around = node.getParentNode().orElseThrow();
    }
    boolean reading =
        around instanceof BinaryExpr
            || around instanceof ExpressionStmt
            || around instanceof EchoStmt
            || around instanceof IncludeExpr
            || (around instanceof AssignExpr assignment
                && assignment.getValue() == node
                && !assignment.isByReference());
    if (reading) {
      refusals.refuse("`[]` where a value is read", access);
    }
  }

  /** PHP 8.0 removed {@code $a{0}}, but for what {@code isset} and {@code empty} ask for. */
  private void checkBraces(ArrayAccessExpr access) {
    Node node = access;
    Node around = access.getParentNode().orElseThrow();
    while ((around instanceof ArrayAccessExpr outer && outer.getBase() == node)
        || (around instanceof PropertyAccessExpr property && property.getObject() == node)) {
      node = around;
      around = node.getParentNode().orElseThrow();
    }
    boolean allowed = around instanceof IssetExpr || around instanceof EmptyExpr;
    if (!allowed) {
      refusals.until(LanguageLevel.PHP_8_0, "an offset in braces", access);
    }
  }

  void check(IssetExpr isset) {
    for (Expr expression : isset.getExpressions()) {
      Expr operand = expression;
      while (operand instanceof EnclosedExpr enclosed) {
        operand = enclosed.getInner();
      }
      boolean call =
          operand instanceof FunctionCallExpr
              || operand instanceof MethodCallExpr
              || operand instanceof StaticMethodCallExpr;
      if (call || !Operators.isVariable(operand)) {
        refusals.refuse("`isset` of something that is no variable", expression);
      }
    }
  }

  void check(UnsetStmt unset) {
    for (Expr expression : unset.getExpressions()) {
      if (isThis(expression)) {
        refusals.refuse("`$this` in `unset`", expression);
      } else if (expression instanceof FunctionCallExpr
          || expression instanceof MethodCallExpr
          || expression instanceof StaticMethodCallExpr) {
        refusals.refuse("a call in `unset`", expression);
      } else if (isNullsafe(expression)) {
        refusals.refuse("`?->` in `unset`", expression);
      }
    }
  }

  void check(GlobalStmt global) {
    global.getVariables().stream()
        .filter(AssignmentChecks::isThis)
        .forEach(variable -> refusals.refuse("`$this` as a global variable", variable));
  }

  void check(StaticVarStmt statics) {
    for (StaticVar variable : statics.getVariables()) {
      if (isThis(variable.getVariable())) {
        refusals.refuse("`$this` as a static variable", variable);
      }
    }
  }

  // ---- patterns

  void checkGaps(ArrayExpr array) {
    if (!isPattern(array)) {
      refusals.refuse("nothing between two commas of an array", array);
    }
  }

  void checkAlone(ListExpr list) {
    if (!isPattern(list)) {
      refusals.refuse("`list()` where a value is needed", list);
    }
  }

  /** Whether values are assigned to the array, and it is not a value itself. */
  private static boolean isPattern(Expr expression) {
    Node node = expression;
    while (true) {
      Node around = node.getParentNode().orElse(null);
      if (around instanceof ArrayItem item && item.getValue().orElse(null) == node) {
        node = item.getParentNode().orElseThrow();
      } else {
        return (around instanceof AssignExpr assignment && assignment.getTarget() == node)
            || (around instanceof ForeachStmt loop && loop.getIterable() != node);
      }
    }
  }
}
