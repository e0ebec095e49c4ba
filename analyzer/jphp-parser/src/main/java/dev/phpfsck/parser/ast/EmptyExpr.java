package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code empty($a)}. */
public final class EmptyExpr extends Expr {
  private final Expr expression;

  public EmptyExpr(int begin, int end, Expr expression) {
    super(begin, end);
    this.expression = adopt(expression);
  }

  public Expr getExpression() {
    return expression;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(expression);
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
