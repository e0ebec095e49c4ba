package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code abstract class A extends B implements C { ... }}; also the {@code class { ... }} after
 * {@code new}.
 */
public final class ClassDecl extends TypeDecl {
  private final NodeList<AttributeGroup> attributes;
  private final int modifiers;
  private final @Nullable Identifier name;
  private final @Nullable Name extendedClass;
  private final NodeList<Name> implementedInterfaces;
  private final NodeList<MemberDecl> members;

  public ClassDecl(
      int begin,
      int end,
      NodeList<AttributeGroup> attributes,
      int modifiers,
      @Nullable Identifier name,
      @Nullable Name extendedClass,
      NodeList<Name> implementedInterfaces,
      NodeList<MemberDecl> members) {
    super(begin, end);
    this.attributes = attributes.adoptedBy(this);
    this.modifiers = modifiers;
    this.name = adoptOptional(name);
    this.extendedClass = adoptOptional(extendedClass);
    this.implementedInterfaces = implementedInterfaces.adoptedBy(this);
    this.members = members.adoptedBy(this);
  }

  @Override
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

  @Override
  public Optional<Identifier> getName() {
    return Optional.ofNullable(name);
  }

  public Optional<Name> getExtendedClass() {
    return Optional.ofNullable(extendedClass);
  }

  public NodeList<Name> getImplementedInterfaces() {
    return implementedInterfaces;
  }

  @Override
  public NodeList<MemberDecl> getMembers() {
    return members;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    attributes.forEach(action);
    if (name != null) {
      action.accept(name);
    }
    if (extendedClass != null) {
      action.accept(extendedClass);
    }
    implementedInterfaces.forEach(action);
    members.forEach(action);
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
