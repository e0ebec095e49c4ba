package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code !$a}, {@code -$a}, {@code @f()}, {@code $a++}. */
public final class UnaryExpr extends Expr {
  /** What is computed from the operand. */
  public enum Operator {
    PLUS("+"),
    MINUS("-"),
    NOT("!"),
    BITWISE_NOT("~"),
    SILENCE("@"),
    PREFIX_INCREMENT("++"),
    PREFIX_DECREMENT("--"),
    POSTFIX_INCREMENT("++"),
    POSTFIX_DECREMENT("--");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** The operator as it is written. */
    public String asString() {
      return symbol;
    }

    /** Whether the operator stands after its operand. */
    public boolean isPostfix() {
      return this == POSTFIX_INCREMENT || this == POSTFIX_DECREMENT;
    }
  }

  private final Operator operator;
  private final Expr operand;

  public UnaryExpr(int begin, int end, Operator operator, Expr operand) {
    super(begin, end);
    this.operator = operator;
    this.operand = adopt(operand);
  }

  public Operator getOperator() {
    return operator;
  }

  public Expr getOperand() {
    return operand;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(operand);
  }

  @Override
  public <A> void accept(VoidVisitor<A> visitor, A argument) {
    visitor.visit(this, argument);
  }

  @Override
  public <R, A> R accept(GenericVisitor<R, A> visitor, A argument) {
    return visitor.visit(this, argument);
  }
}
