package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.ArrayAccessExpr;
import dev.phpfsck.parser.ast.AssignExpr;
import dev.phpfsck.parser.ast.BinaryExpr;
import dev.phpfsck.parser.ast.DynamicVariableExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.FunctionCallExpr;
import dev.phpfsck.parser.ast.MethodCallExpr;
import dev.phpfsck.parser.ast.PropertyAccessExpr;
import dev.phpfsck.parser.ast.StaticMethodCallExpr;
import dev.phpfsck.parser.ast.StaticPropertyAccessExpr;
import dev.phpfsck.parser.ast.VariableExpr;

/** Which operator a kind of token is. */
final class Operators {
  private static final BinaryExpr.Operator[] BINARY = binary();
  private static final AssignExpr.Operator[] ASSIGNING = AssignExpr.Operator.values();

  private Operators() {}

  static BinaryExpr.Operator binary(int kind) {
    return BINARY[kind];
  }

  /** The tokens stand in the order of the enum. */
  static AssignExpr.Operator assigning(int kind) {
    return ASSIGNING[kind - Kind.ASSIGN];
  }

  /** Whether PHP's grammar calls it a variable: what may stand before {@code =}, calls included. */
  static boolean isVariable(Expr expression) {
    return expression instanceof VariableExpr
        || expression instanceof ArrayAccessExpr
        || expression instanceof PropertyAccessExpr
        || expression instanceof StaticPropertyAccessExpr
        || expression instanceof MethodCallExpr
        || expression instanceof FunctionCallExpr
        || expression instanceof StaticMethodCallExpr
        || expression instanceof DynamicVariableExpr;
  }

  private static BinaryExpr.Operator[] binary() {
    BinaryExpr.Operator[] table = new BinaryExpr.Operator[Kind.COUNT];
    table[Kind.PLUS] = BinaryExpr.Operator.PLUS;
    table[Kind.MINUS] = BinaryExpr.Operator.MINUS;
    table[Kind.STAR] = BinaryExpr.Operator.MULTIPLY;
    table[Kind.SLASH] = BinaryExpr.Operator.DIVIDE;
    table[Kind.PERCENT] = BinaryExpr.Operator.REMAINDER;
    table[Kind.POWER] = BinaryExpr.Operator.POWER;
    table[Kind.DOT] = BinaryExpr.Operator.CONCAT;
    table[Kind.AMPERSAND] = BinaryExpr.Operator.BINARY_AND;
    table[Kind.BAR] = BinaryExpr.Operator.BINARY_OR;
    table[Kind.CARET] = BinaryExpr.Operator.XOR;
    table[Kind.SHIFT_LEFT] = BinaryExpr.Operator.LEFT_SHIFT;
    table[Kind.SHIFT_RIGHT] = BinaryExpr.Operator.RIGHT_SHIFT;
    table[Kind.AND_AND] = BinaryExpr.Operator.AND;
    table[Kind.BAR_BAR] = BinaryExpr.Operator.OR;
    table[Kind.AND] = BinaryExpr.Operator.LOGICAL_AND;
    table[Kind.OR] = BinaryExpr.Operator.LOGICAL_OR;
    table[Kind.XOR] = BinaryExpr.Operator.LOGICAL_XOR;
    table[Kind.EQUAL_EQUAL] = BinaryExpr.Operator.EQUALS;
    table[Kind.NOT_EQUAL] = BinaryExpr.Operator.NOT_EQUALS;
    table[Kind.IDENTICAL] = BinaryExpr.Operator.IDENTICAL;
    table[Kind.NOT_IDENTICAL] = BinaryExpr.Operator.NOT_IDENTICAL;
    table[Kind.LESS] = BinaryExpr.Operator.LESS;
    table[Kind.LESS_EQUAL] = BinaryExpr.Operator.LESS_EQUALS;
    table[Kind.GREATER] = BinaryExpr.Operator.GREATER;
    table[Kind.GREATER_EQUAL] = BinaryExpr.Operator.GREATER_EQUALS;
    table[Kind.SPACESHIP] = BinaryExpr.Operator.SPACESHIP;
    table[Kind.COALESCE] = BinaryExpr.Operator.COALESCE;
    table[Kind.PIPE] = BinaryExpr.Operator.PIPE;
    return table;
  }
}
