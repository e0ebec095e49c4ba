package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code get => $this->a;}, {@code set(string $value) { ... }} of a property (PHP 8.4). */
public final class PropertyHook extends Node {
  private final NodeList<AttributeGroup> attributes;
  private final int modifiers;
  private final boolean returningReference;
  private final Identifier name;
  private final NodeList<Parameter> parameters;
  private final @Nullable Node body;

  public PropertyHook(
      int begin,
      int end,
      NodeList<AttributeGroup> attributes,
      int modifiers,
      boolean returningReference,
      Identifier name,
      NodeList<Parameter> parameters,
      @Nullable Node body) {
    super(begin, end);
    this.attributes = attributes.adoptedBy(this);
    this.modifiers = modifiers;
    this.returningReference = returningReference;
    this.name = adopt(name);
    this.parameters = parameters.adoptedBy(this);
    this.body = adoptOptional(body);
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

  /** Whether it is written {@code &get}. */
  public boolean isReturningReference() {
    return returningReference;
  }

  public Identifier getName() {
    return name;
  }

  public NodeList<Parameter> getParameters() {
    return parameters;
  }

  /** A {@link BlockStmt}, an {@link Expr} after {@code =>}, or absent. */
  public Optional<Node> getBody() {
    return Optional.ofNullable(body);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    attributes.forEach(action);
    action.accept(name);
    parameters.forEach(action);
    if (body != null) {
      action.accept(body);
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
