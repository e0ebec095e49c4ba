package dev.phpfsck.fact;

import dev.phpfsck.fact.PathExpr.AssignOperator;
import dev.phpfsck.fact.PathExpr.BinaryOperator;
import dev.phpfsck.parser.ast.AssignExpr;
import dev.phpfsck.parser.ast.BinaryExpr;
import dev.phpfsck.parser.ast.ConditionalExpr;
import dev.phpfsck.parser.ast.ExitExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.ThrowExpr;
import dev.phpfsck.parser.ast.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what operators do: assignments, conditions, concatenation. */
final class OperatorReader {
  private final Extraction extraction;
  private final ExprReader expressions;

  OperatorReader(Extraction extraction, ExprReader expressions) {
    this.extraction = extraction;
    this.expressions = expressions;
  }

  /** {@code $a = b}, with whatever operator. */
  PathExpr assign(AssignExpr assign) {
    PathExpr target = expressions.read(assign.getTarget());
    PathExpr value = expressions.read(assign.getValue());
    extraction.guards().assigned(assign);
    noteWrite(target);
    if (assign.isByReference()) {
      noteWrite(value);
    }
    AssignOperator operator =
        switch (assign.getOperator()) {
          case ASSIGN -> assign.isByReference() ? AssignOperator.REFERENCE : AssignOperator.SET;
          case CONCAT -> AssignOperator.APPEND;
          case COALESCE -> AssignOperator.COALESCE;
          case PLUS -> AssignOperator.OTHER;
          default -> AssignOperator.SET;
        };
    PathExpr made =
        switch (assign.getOperator()) {
          case MINUS -> new PathExpr.Binary(BinaryOperator.MINUS, target, value);
          case MULTIPLY -> new PathExpr.Binary(BinaryOperator.TIMES, target, value);
          case DIVIDE -> new PathExpr.Binary(BinaryOperator.DIVIDE, target, value);
          case REMAINDER -> new PathExpr.Binary(BinaryOperator.MODULO, target, value);
          case POWER, BINARY_AND, BINARY_OR, XOR, LEFT_SHIFT, RIGHT_SHIFT ->
              PathExpr.Opaque.of("arithmetic", target, value);
          case ASSIGN, CONCAT, COALESCE, PLUS -> value;
        };
    return new PathExpr.Assign(target, operator, made, assign.getBeginOffset());
  }

  /** {@code &$a}: it may be written by any of its names. */
  PathExpr reference(PathExpr target) {
    noteWrite(target);
    return new PathExpr.Reference(target);
  }

  /** A write that outlives the function makes it one that matters. */
  void noteWrite(PathExpr target) {
    switch (target) {
      case PathExpr.Variable variable -> {
        if (extraction.course().globals.contains(variable.name())) {
          extraction.course().direct = true;
        }
      }
      case PathExpr.Element element -> {
        boolean globals =
            element.array() instanceof PathExpr.Variable variable
                && variable.name().equals("GLOBALS");
        if (globals) {
          extraction.course().direct = true;
        } else {
          noteWrite(element.array());
        }
      }
      case PathExpr.StaticProperty property -> extraction.course().direct = true;
      case PathExpr.Property property -> extraction.course().direct = true;
      case PathExpr.ArrayLiteral list -> list.entries().forEach(e -> noteWrite(e.value()));
      case PathExpr.Reference reference -> noteWrite(reference.target());
      case PathExpr.DynamicVariable variable -> extraction.course().direct = true;
      default -> {}
    }
  }

  /** {@code !a}, {@code @a}, {@code $a++}. */
  PathExpr unary(UnaryExpr unary) {
    return switch (unary.getOperator()) {
      case NOT -> new PathExpr.Not(expressions.read(unary.getOperand()));
      case SILENCE -> {
        extraction.suppressed++;
        PathExpr operand = expressions.read(unary.getOperand());
        extraction.suppressed--;
        yield new PathExpr.Silence(operand);
      }
      case PREFIX_INCREMENT, POSTFIX_INCREMENT -> step(unary, 1);
      case PREFIX_DECREMENT, POSTFIX_DECREMENT -> step(unary, -1);
      case MINUS -> {
        PathExpr operand = expressions.read(unary.getOperand());
        yield operand instanceof PathExpr.IntegerLiteral number
            ? new PathExpr.IntegerLiteral(-number.value())
            : PathExpr.Opaque.of("arithmetic", operand);
      }
      case PLUS, BITWISE_NOT ->
          PathExpr.Opaque.of("arithmetic", expressions.read(unary.getOperand()));
    };
  }

  private PathExpr step(UnaryExpr unary, long by) {
    PathExpr target = expressions.read(unary.getOperand());
    noteWrite(target);
    PathExpr assign =
        new PathExpr.Assign(
            target, AssignOperator.OTHER, new PathExpr.IntegerLiteral(by), unary.getBeginOffset());
    return unary.getOperator().isPostfix() ? PathExpr.Opaque.of("a counter", assign) : assign;
  }

  /** {@code a && b}, {@code a . b}. */
  PathExpr binary(BinaryExpr binary) {
    BinaryOperator operator =
        switch (binary.getOperator()) {
          case CONCAT -> null;
          case COALESCE -> null;
          case PIPE, POWER, BINARY_AND, BINARY_OR, XOR, LEFT_SHIFT, RIGHT_SHIFT -> null;
          case AND, LOGICAL_AND -> BinaryOperator.AND;
          case OR, LOGICAL_OR -> BinaryOperator.OR;
          case LOGICAL_XOR -> BinaryOperator.XOR;
          case EQUALS -> BinaryOperator.EQUAL;
          case NOT_EQUALS -> BinaryOperator.NOT_EQUAL;
          case IDENTICAL -> BinaryOperator.IDENTICAL;
          case NOT_IDENTICAL -> BinaryOperator.NOT_IDENTICAL;
          case LESS -> BinaryOperator.LESS;
          case LESS_EQUALS -> BinaryOperator.LESS_OR_EQUAL;
          case GREATER -> BinaryOperator.GREATER;
          case GREATER_EQUALS -> BinaryOperator.GREATER_OR_EQUAL;
          case SPACESHIP -> BinaryOperator.SPACESHIP;
          case PLUS -> BinaryOperator.PLUS;
          case MINUS -> BinaryOperator.MINUS;
          case MULTIPLY -> BinaryOperator.TIMES;
          case DIVIDE -> BinaryOperator.DIVIDE;
          case REMAINDER -> BinaryOperator.MODULO;
        };
    if (operator != null) {
      return logical(binary, operator);
    }
    return switch (binary.getOperator()) {
      case CONCAT -> concat(binary);
      case COALESCE ->
          new PathExpr.Coalesce(
              expressions.read(binary.getLeft()), expressions.read(binary.getRight()));
      case PIPE ->
          PathExpr.Opaque.of(
              "a pipe", expressions.read(binary.getLeft()), expressions.read(binary.getRight()));
      default ->
          PathExpr.Opaque.of(
              "arithmetic",
              expressions.read(binary.getLeft()),
              expressions.read(binary.getRight()));
    };
  }

  private PathExpr logical(BinaryExpr binary, BinaryOperator operator) {
    boolean choice = operator == BinaryOperator.AND || operator == BinaryOperator.OR;
    // `include 'x' or die` is no care for absence: it ends there all the same.
    boolean ends = choice && isEnd(binary.getRight());
    PathExpr left =
        ends ? expressions.readUntested(binary.getLeft()) : expressions.read(binary.getLeft());
    Guards.Asked asked = extraction.guards().asked(binary.getLeft());
    boolean holds = operator == BinaryOperator.AND;
    extraction
        .guards()
        .enter(
            holds ? asked.whenTrue() : asked.whenFalse(),
            holds ? asked.whenFalse() : asked.whenTrue());
    extraction.depthOfConditions += choice ? 1 : 0;
    PathExpr right = expressions.read(binary.getRight());
    extraction.depthOfConditions -= choice ? 1 : 0;
    extraction.guards().leave();
    return new PathExpr.Binary(operator, left, right);
  }

  private static boolean isEnd(Expr expr) {
    return expr instanceof ExitExpr || expr instanceof ThrowExpr;
  }

  private PathExpr concat(BinaryExpr binary) {
    List<PathExpr> parts = new ArrayList<>();
    for (Expr operand : binary.getOperands()) {
      PathExpr part = expressions.read(operand);
      if (part instanceof PathExpr.Concat inner) {
        parts.addAll(inner.parts());
      } else {
        parts.add(part);
      }
    }
    return new PathExpr.Concat(parts);
  }

  /** {@code a ? b : c}. */
  PathExpr conditional(ConditionalExpr choice) {
    Guards.Asked asked = extraction.guards().asked(choice.getCondition());
    PathExpr condition = expressions.condition(choice.getCondition());
    extraction.depthOfConditions++;
    extraction.guards().enter(asked.whenTrue(), asked.whenFalse());
    Optional<PathExpr> then = choice.getThenExpr().map(expressions::read);
    extraction.guards().leave();
    extraction.guards().enter(asked.whenFalse(), asked.whenTrue());
    PathExpr otherwise = expressions.read(choice.getElseExpr());
    extraction.guards().leave();
    extraction.depthOfConditions--;
    return new PathExpr.Conditional(condition, then, otherwise);
  }
}
