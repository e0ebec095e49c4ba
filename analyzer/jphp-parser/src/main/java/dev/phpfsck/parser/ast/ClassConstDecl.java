package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code public const int A = 1, B = 2;}. */
public final class ClassConstDecl extends MemberDecl {
  private final NodeList<AttributeGroup> attributes;
  private final int modifiers;
  private final @Nullable Type type;
  private final NodeList<ConstItem> items;

  public ClassConstDecl(
      int begin,
      int end,
      NodeList<AttributeGroup> attributes,
      int modifiers,
      @Nullable Type type,
      NodeList<ConstItem> items) {
    super(begin, end);
    this.attributes = attributes.adoptedBy(this);
    this.modifiers = modifiers;
    this.type = adoptOptional(type);
    this.items = items.adoptedBy(this);
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

  public NodeList<ConstItem> getItems() {
    return items;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    attributes.forEach(action);
    if (type != null) {
      action.accept(type);
    }
    items.forEach(action);
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
