package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code print $a}. */
public final class PrintExpr extends Expr {
  private final Expr expression;

  public PrintExpr(int begin, int end, Expr expression) {
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
