package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code $a = 1} in a {@link PropertyDecl}. */
public final class PropertyItem extends Node {
  private final VariableExpr variable;
  private final @Nullable Expr defaultValue;
  private final NodeList<PropertyHook> hooks;

  public PropertyItem(
      int begin,
      int end,
      VariableExpr variable,
      @Nullable Expr defaultValue,
      NodeList<PropertyHook> hooks) {
    super(begin, end);
    this.variable = adopt(variable);
    this.defaultValue = adoptOptional(defaultValue);
    this.hooks = hooks.adoptedBy(this);
  }

  public VariableExpr getVariable() {
    return variable;
  }

  public Optional<Expr> getDefaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  public NodeList<PropertyHook> getHooks() {
    return hooks;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(variable);
    if (defaultValue != null) {
      action.accept(defaultValue);
    }
    hooks.forEach(action);
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
