package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code $$name}, {@code ${'na' . 'me'}}: a variable whose name is computed. */
public final class DynamicVariableExpr extends Expr {
  private final Expr nameExpr;

  public DynamicVariableExpr(int begin, int end, Expr nameExpr) {
    super(begin, end);
    this.nameExpr = adopt(nameExpr);
  }

  /** What gives the name. */
  public Expr getNameExpr() {
    return nameExpr;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(nameExpr);
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
