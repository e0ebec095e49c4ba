package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code $b} or {@code &$b} in {@code function () use ($b)}. */
public final class ClosureUse extends Node {
  private final VariableExpr variable;
  private final boolean byReference;

  public ClosureUse(int begin, int end, VariableExpr variable, boolean byReference) {
    super(begin, end);
    this.variable = adopt(variable);
    this.byReference = byReference;
  }

  public VariableExpr getVariable() {
    return variable;
  }

  public boolean isByReference() {
    return byReference;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(variable);
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
