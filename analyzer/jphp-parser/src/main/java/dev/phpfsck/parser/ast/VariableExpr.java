package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code $name}, {@code $this}. Simple interpolation {@code "${name}"} is one too. */
public final class VariableExpr extends Expr {
  private final String name;

  public VariableExpr(int begin, int end, String name) {
    super(begin, end);
    this.name = name;
  }

  /** The name without the dollar sign. */
  public String getName() {
    return name;
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
