package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.ArrayAccessExpr;
import dev.phpfsck.parser.ast.ArrayExpr;
import dev.phpfsck.parser.ast.AssignExpr;
import dev.phpfsck.parser.ast.BinaryExpr;
import dev.phpfsck.parser.ast.CastExpr;
import dev.phpfsck.parser.ast.ConditionalExpr;
import dev.phpfsck.parser.ast.ErrorExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.IncludeExpr;
import dev.phpfsck.parser.ast.InstanceOfExpr;
import dev.phpfsck.parser.ast.ListExpr;
import dev.phpfsck.parser.ast.PrintExpr;
import dev.phpfsck.parser.ast.PropertyAccessExpr;
import dev.phpfsck.parser.ast.ThrowExpr;
import dev.phpfsck.parser.ast.UnaryExpr;
import dev.phpfsck.parser.ast.VariableExpr;
import dev.phpfsck.parser.ast.YieldExpr;
import dev.phpfsck.parser.ast.YieldFromExpr;

/**
 * Operators: one loop over the tokens after an operand, which goes on as long as they bind more
 * strongly than what stands to the left. An assignment is taken whatever stands to the left, as in
 * {@code !$a = f()}: only a variable can be assigned to, so there is no other way to read it.
 */
abstract sealed class ExpressionParser extends OperandParser permits FunctionParser {
  private final byte[] strengths;

  ExpressionParser(ParserConfiguration configuration) {
    super(configuration);
    strengths = Precedence.table(level);
  }

  /**
   * An expression of operators that bind at least as strongly as {@code minimum}; 0 for all of
   * them.
   */
  @Override
  final Expr expression(int minimum) {
    if (depth >= depthLimit) {
      int begin = begin();
      skipTooDeep();
      return new ErrorExpr(begin, prevEnd);
    }
    depth++;
    Expr result = operators(prefixed(), minimum);
    depth--;
    return result;
  }

  @Override
  final Expr operatorsAfter(Expr operand) {
    return operators(operand, 0);
  }

  private Expr operators(Expr operand, int minimum) {
    Expr left = operand;
    while (true) {
      int operator = kind;
      int strength = strengths[operator];
      if (strength == 0) {
        return left;
      }
      if (strength == Precedence.ASSIGNMENT) {
        if (!isAssignable(left, operator)) {
          return left;
        }
        left = assignment(left, operator);
        continue;
      }
      if (strength < minimum || pos == stop) {
        return left;
      }
      left =
          switch (operator) {
            case Kind.QUESTION -> conditional(left);
            case Kind.INSTANCEOF -> instanceOf(left);
            default -> binary(left, operator, strength);
          };
    }
  }

  private Expr binary(Expr left, int operator, int strength) {
    if (operator == Kind.PIPE) {
      since(LanguageLevel.PHP_8_5, "`|>`", begin(), end());
    } else if (operator == Kind.COALESCE || operator == Kind.SPACESHIP) {
      since(LanguageLevel.PHP_7_0, "`??` and `<=>`", begin(), end());
    }
    advance();
    boolean rightAssociative = strength == Precedence.POWER || strength == Precedence.COALESCE;
    Expr right = expression(rightAssociative ? strength : strength + 1);
    boolean comparing = strength == Precedence.EQUALITY || strength == Precedence.COMPARISON;
    if (comparing && strengths[kind] == strength) {
      stop = pos;
    }
    return new BinaryExpr(left.getBeginOffset(), prevEnd, left, Operators.binary(operator), right);
  }

  private Expr conditional(Expr condition) {
    int begin = condition.getBeginOffset();
    advance();
    Expr then = null;
    if (kind != Kind.COLON) {
      then = expression(0);
    }
    expect(Kind.COLON);
    Expr otherwise = expression(Precedence.CONDITIONAL + 1);
    ConditionalExpr conditional = new ConditionalExpr(begin, prevEnd, condition, then, otherwise);
    return condition instanceof ConditionalExpr ? suspect(conditional) : conditional;
  }

  private Expr instanceOf(Expr left) {
    advance();
    Expr classExpr = classReference();
    return new InstanceOfExpr(left.getBeginOffset(), prevEnd, left, classExpr);
  }

  // ---- assignments

  private static boolean isAssignable(Expr left, int operator) {
    if (Operators.isVariable(left)) {
      return true;
    }
    boolean pattern =
        left instanceof ListExpr || (left instanceof ArrayExpr array && array.isShortSyntax());
    return pattern && operator == Kind.ASSIGN;
  }

  private Expr assignment(Expr target, int operator) {
    if (operator == Kind.COALESCE_ASSIGN) {
      since(LanguageLevel.PHP_7_4, "`??=`", begin(), end());
    } else if (target instanceof ArrayExpr) {
      since(
          LanguageLevel.PHP_7_1,
          "an array pattern in brackets",
          target.getBeginOffset(),
          target.getEndOffset());
    }
    advance();
    boolean byReference =
        kind == Kind.AMPERSAND && operator == Kind.ASSIGN && Operators.isVariable(target);
    Expr value = byReference ? referenced() : expression(Precedence.ASSIGNMENT);
    AssignExpr assignment =
        new AssignExpr(
            target.getBeginOffset(),
            prevEnd,
            target,
            Operators.assigning(operator),
            value,
            byReference);
    return isSuspicious(target) ? suspect(assignment) : assignment;
  }

  /**
   * Whether it may be wrong to assign to the target: it is no plain variable, or {@code $this}, or
   * has {@code ?->} in it.
   */
  private boolean isSuspicious(Expr target) {
    return switch (target) {
      case VariableExpr variable -> variable.getName().equals("this");
      case ArrayAccessExpr access -> sawNullsafe;
      case PropertyAccessExpr access -> sawNullsafe;
      default -> true;
    };
  }

  private Expr referenced() {
    advance();
    if (kind != Kind.NEW) {
      return reference();
    }
    until(LanguageLevel.PHP_7_0, "`=& new`", begin(), end());
    return operand();
  }

  // ---- prefixes

  /** An operand with what stands before it. */
  private Expr prefixed() {
    return switch (kind) {
      case Kind.NOT -> unary(UnaryExpr.Operator.NOT, Precedence.NOT);
      case Kind.MINUS -> unary(UnaryExpr.Operator.MINUS, Precedence.UNARY);
      case Kind.PLUS -> unary(UnaryExpr.Operator.PLUS, Precedence.UNARY);
      case Kind.TILDE -> unary(UnaryExpr.Operator.BITWISE_NOT, Precedence.UNARY);
      case Kind.AT -> unary(UnaryExpr.Operator.SILENCE, Precedence.UNARY);
      case Kind.INCREMENT -> step(UnaryExpr.Operator.PREFIX_INCREMENT);
      case Kind.DECREMENT -> step(UnaryExpr.Operator.PREFIX_DECREMENT);
      case Kind.INT_CAST,
          Kind.FLOAT_CAST,
          Kind.STRING_CAST,
          Kind.ARRAY_CAST,
          Kind.OBJECT_CAST,
          Kind.BOOL_CAST,
          Kind.UNSET_CAST,
          Kind.VOID_CAST ->
          cast();
      case Kind.INCLUDE -> include(IncludeExpr.Kind.INCLUDE);
      case Kind.INCLUDE_ONCE -> include(IncludeExpr.Kind.INCLUDE_ONCE);
      case Kind.REQUIRE -> include(IncludeExpr.Kind.REQUIRE);
      case Kind.REQUIRE_ONCE -> include(IncludeExpr.Kind.REQUIRE_ONCE);
      case Kind.PRINT -> print();
      case Kind.THROW -> throwing();
      case Kind.YIELD -> yielding();
      case Kind.YIELD_FROM -> yieldingFrom();
      default -> postfixed(operand());
    };
  }

  private Expr postfixed(Expr operand) {
    if (kind != Kind.INCREMENT && kind != Kind.DECREMENT) {
      return operand;
    }
    if (!Operators.isVariable(operand)) {
      return operand;
    }
    UnaryExpr.Operator operator =
        kind == Kind.INCREMENT
            ? UnaryExpr.Operator.POSTFIX_INCREMENT
            : UnaryExpr.Operator.POSTFIX_DECREMENT;
    advance();
    return new UnaryExpr(operand.getBeginOffset(), prevEnd, operator, operand);
  }

  private Expr unary(UnaryExpr.Operator operator, int strength) {
    int begin = begin();
    advance();
    Expr operand = expression(strength);
    return new UnaryExpr(begin, prevEnd, operator, operand);
  }

  private Expr step(UnaryExpr.Operator operator) {
    int begin = begin();
    advance();
    Expr operand = reference();
    return new UnaryExpr(begin, prevEnd, operator, operand);
  }

  private Expr cast() {
    int begin = begin();
    CastExpr.Kind castKind =
        switch (kind) {
          case Kind.INT_CAST -> CastExpr.Kind.INT;
          case Kind.FLOAT_CAST -> CastExpr.Kind.FLOAT;
          case Kind.STRING_CAST -> CastExpr.Kind.STRING;
          case Kind.ARRAY_CAST -> CastExpr.Kind.ARRAY;
          case Kind.OBJECT_CAST -> CastExpr.Kind.OBJECT;
          case Kind.BOOL_CAST -> CastExpr.Kind.BOOL;
          case Kind.UNSET_CAST -> CastExpr.Kind.UNSET;
          default -> CastExpr.Kind.VOID;
        };
    if (castKind == CastExpr.Kind.UNSET) {
      until(LanguageLevel.PHP_8_0, "the cast `(unset)`", begin, end());
    } else if (castKind == CastExpr.Kind.FLOAT && (text[begin + 1] | 0x20) != 'f') {
      checkReal(begin);
    }
    advance();
    Expr operand = expression(Precedence.UNARY);
    return new CastExpr(begin, prevEnd, castKind, operand);
  }

  private void checkReal(int begin) {
    int p = begin + 1;
    while (text[p] == ' ' || text[p] == '\t') {
      p++;
    }
    if ((text[p] | 0x20) == 'r') {
      until(LanguageLevel.PHP_8_0, "the cast `(real)`", begin, end());
    }
  }

  private Expr include(IncludeExpr.Kind includeKind) {
    int begin = begin();
    advance();
    Expr path = expression(0);
    return new IncludeExpr(begin, prevEnd, includeKind, path);
  }

  private Expr print() {
    int begin = begin();
    advance();
    Expr operand = expression(Precedence.LOW_PREFIX);
    return new PrintExpr(begin, prevEnd, operand);
  }

  private Expr throwing() {
    int begin = begin();
    advance();
    Expr operand = expression(0);
    return new ThrowExpr(begin, prevEnd, operand);
  }

  private Expr yielding() {
    int begin = begin();
    advance();
    if (!Kinds.startsExpression(kind) && !isPrefix()) {
      return suspect(new YieldExpr(begin, prevEnd, null, null));
    }
    Expr first = expression(Precedence.LOW_PREFIX);
    if (!accept(Kind.DOUBLE_ARROW)) {
      return suspect(new YieldExpr(begin, prevEnd, null, first));
    }
    Expr value = expression(Precedence.LOW_PREFIX);
    return suspect(new YieldExpr(begin, prevEnd, first, value));
  }

  /**
   * The bare {@code yield} ends before what ends an expression; anything else must be its operand.
   */
  private boolean isPrefix() {
    return switch (kind) {
      case Kind.SEMICOLON,
          Kind.CLOSE_TAG,
          Kind.PAREN_CLOSE,
          Kind.BRACKET_CLOSE,
          Kind.BRACE_CLOSE,
          Kind.COMMA,
          Kind.COLON,
          Kind.DOUBLE_ARROW,
          Kind.END_OF_FILE,
          Kind.AND,
          Kind.OR,
          Kind.XOR,
          Kind.AS ->
          false;
      default -> strengths[kind] == 0;
    };
  }

  private Expr yieldingFrom() {
    int begin = begin();
    since(LanguageLevel.PHP_7_0, "`yield from`", begin, end());
    advance();
    Expr operand = expression(Precedence.LOW_PREFIX);
    return suspect(new YieldFromExpr(begin, prevEnd, operand));
  }
}
