package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code $a = 1} in a {@link StaticVarStmt}. */
public final class StaticVar extends Node {
  private final VariableExpr variable;
  private final @Nullable Expr initializer;

  public StaticVar(int begin, int end, VariableExpr variable, @Nullable Expr initializer) {
    super(begin, end);
    this.variable = adopt(variable);
    this.initializer = adoptOptional(initializer);
  }

  public VariableExpr getVariable() {
    return variable;
  }

  public Optional<Expr> getInitializer() {
    return Optional.ofNullable(initializer);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(variable);
    if (initializer != null) {
      action.accept(initializer);
    }
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
