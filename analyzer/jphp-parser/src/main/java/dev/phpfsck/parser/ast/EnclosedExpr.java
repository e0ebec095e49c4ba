package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code ($a + $b)}: an expression in parentheses. */
public final class EnclosedExpr extends Expr {
  private final Expr inner;

  public EnclosedExpr(int begin, int end, Expr inner) {
    super(begin, end);
    this.inner = adopt(inner);
  }

  public Expr getInner() {
    return inner;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(inner);
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
