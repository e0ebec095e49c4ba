package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/**
 * What stands where an expression should: nothing at all, or source text that could not be read as
 * one. A {@code Problem} of the same parse says why.
 */
public final class ErrorExpr extends Expr {
  public ErrorExpr(int begin, int end) {
    super(begin, end);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    // A leaf.
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
