package dev.phpfsck.parser.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code $a + $b}, {@code $a . $b}, {@code $a and $b}, {@code $a |> f(...)}. */
public final class BinaryExpr extends Expr {
  /** What is computed from the two sides. */
  public enum Operator {
    PLUS("+"),
    MINUS("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    REMAINDER("%"),
    POWER("**"),
    CONCAT("."),
    BINARY_AND("&"),
    BINARY_OR("|"),
    XOR("^"),
    LEFT_SHIFT("<<"),
    RIGHT_SHIFT(">>"),
    AND("&&"),
    OR("||"),
    LOGICAL_AND("and"),
    LOGICAL_OR("or"),
    LOGICAL_XOR("xor"),
    EQUALS("=="),
    NOT_EQUALS("!="),
    IDENTICAL("==="),
    NOT_IDENTICAL("!=="),
    LESS("<"),
    LESS_EQUALS("<="),
    GREATER(">"),
    GREATER_EQUALS(">="),
    SPACESHIP("<=>"),
    COALESCE("??"),
    PIPE("|>");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** The operator as it is written, words in lower case. */
    public String asString() {
      return symbol;
    }
  }

  private final Expr left;
  private final Operator operator;
  private final Expr right;

  public BinaryExpr(int begin, int end, Expr left, Operator operator, Expr right) {
    super(begin, end);
    this.left = adopt(left);
    this.operator = operator;
    this.right = adopt(right);
  }

  public Expr getLeft() {
    return left;
  }

  public Operator getOperator() {
    return operator;
  }

  public Expr getRight() {
    return right;
  }

  /**
   * The operands of a chain of this operator, from left to right: {@code a}, {@code b}, {@code c}
   * for {@code a . b . c}. Parentheses end the chain. Made without recursion: such chains are
   * thousands long in real files.
   */
  public List<Expr> getOperands() {
    List<Expr> operands = new ArrayList<>();
    BinaryExpr node = this;
    operands.add(right);
    while (node.left instanceof BinaryExpr inner && inner.operator == operator) {
      operands.add(inner.right);
      node = inner;
    }
    operands.add(node.left);
    return List.copyOf(operands.reversed());
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(left);
    action.accept(right);
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
