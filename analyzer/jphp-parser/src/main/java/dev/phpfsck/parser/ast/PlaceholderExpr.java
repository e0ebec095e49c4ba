package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/**
 * {@code ...} in {@code f(...)}, {@code ?} in {@code f(?, 1)}: an argument left open, so that the
 * call makes a closure.
 */
public final class PlaceholderExpr extends Expr {
  private final boolean variadic;

  public PlaceholderExpr(int begin, int end, boolean variadic) {
    super(begin, end);
    this.variadic = variadic;
  }

  /** Whether it is {@code ...} and not {@code ?}. */
  public boolean isVariadic() {
    return variadic;
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
