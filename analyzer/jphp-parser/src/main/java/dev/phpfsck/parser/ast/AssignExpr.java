package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code $a = 1}, {@code $a .= 'x'}, {@code $a =& $b}, {@code [$a, $b] = $c}. */
public final class AssignExpr extends Expr {
  /** What the assignment does. */
  public enum Operator {
    ASSIGN("="),
    PLUS("+="),
    MINUS("-="),
    MULTIPLY("*="),
    DIVIDE("/="),
    REMAINDER("%="),
    POWER("**="),
    CONCAT(".="),
    BINARY_AND("&="),
    BINARY_OR("|="),
    XOR("^="),
    LEFT_SHIFT("<<="),
    RIGHT_SHIFT(">>="),
    COALESCE("??=");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** The operator as it is written. */
    public String asString() {
      return symbol;
    }
  }

  private final Expr target;
  private final Operator operator;
  private final Expr value;
  private final boolean byReference;

  public AssignExpr(
      int begin, int end, Expr target, Operator operator, Expr value, boolean byReference) {
    super(begin, end);
    this.target = adopt(target);
    this.operator = operator;
    this.value = adopt(value);
    this.byReference = byReference;
  }

  public Expr getTarget() {
    return target;
  }

  public Operator getOperator() {
    return operator;
  }

  public Expr getValue() {
    return value;
  }

  /** Whether it is written {@code =&}. */
  public boolean isByReference() {
    return byReference;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(target);
    action.accept(value);
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
