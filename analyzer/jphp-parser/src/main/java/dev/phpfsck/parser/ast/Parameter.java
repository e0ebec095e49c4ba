package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code int $a = 1}, {@code &$b}, {@code string ...$rest}, {@code private readonly A $c}. */
public final class Parameter extends Node {
  private final NodeList<AttributeGroup> attributes;
  private final int modifiers;
  private final @Nullable Type type;
  private final boolean byReference;
  private final boolean variadic;
  private final VariableExpr variable;
  private final @Nullable Expr defaultValue;
  private final NodeList<PropertyHook> hooks;

  public Parameter(
      int begin,
      int end,
      NodeList<AttributeGroup> attributes,
      int modifiers,
      @Nullable Type type,
      boolean byReference,
      boolean variadic,
      VariableExpr variable,
      @Nullable Expr defaultValue,
      NodeList<PropertyHook> hooks) {
    super(begin, end);
    this.attributes = attributes.adoptedBy(this);
    this.modifiers = modifiers;
    this.type = adoptOptional(type);
    this.byReference = byReference;
    this.variadic = variadic;
    this.variable = adopt(variable);
    this.defaultValue = adoptOptional(defaultValue);
    this.hooks = hooks.adoptedBy(this);
  }

  public NodeList<AttributeGroup> getAttributes() {
    return attributes;
  }

  /** The modifiers that are written here; empty where there are none. */
  public Set<Modifier> getModifiers() {
    return Modifier.setOf(modifiers);
  }

  public boolean hasModifier(Modifier modifier) {
    return modifier.in(modifiers);
  }

  public Optional<Type> getType() {
    return Optional.ofNullable(type);
  }

  public boolean isByReference() {
    return byReference;
  }

  public boolean isVariadic() {
    return variadic;
  }

  public VariableExpr getVariable() {
    return variable;
  }

  public Optional<Expr> getDefaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  /** Those of a promoted property (PHP 8.4). */
  public NodeList<PropertyHook> getHooks() {
    return hooks;
  }

  /**
   * Whether it declares a property as well, as a constructor's parameter with a visibility does.
   */
  public boolean isPromoted() {
    return modifiers != 0 || !hooks.isEmpty();
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    attributes.forEach(action);
    if (type != null) {
      action.accept(type);
    }
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
