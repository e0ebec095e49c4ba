package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code isset($a, $b['c'])}. */
public final class IssetExpr extends Expr {
  private final NodeList<Expr> expressions;

  public IssetExpr(int begin, int end, NodeList<Expr> expressions) {
    super(begin, end);
    this.expressions = expressions.adoptedBy(this);
  }

  public NodeList<Expr> getExpressions() {
    return expressions;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    expressions.forEach(action);
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
