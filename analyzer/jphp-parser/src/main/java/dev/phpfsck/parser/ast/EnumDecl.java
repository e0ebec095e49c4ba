package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code enum A: string implements B { case C = 'c'; }}. */
public final class EnumDecl extends TypeDecl {
  private final NodeList<AttributeGroup> attributes;
  private final @Nullable Identifier name;
  private final @Nullable Type backingType;
  private final NodeList<Name> implementedInterfaces;
  private final NodeList<MemberDecl> members;

  public EnumDecl(
      int begin,
      int end,
      NodeList<AttributeGroup> attributes,
      @Nullable Identifier name,
      @Nullable Type backingType,
      NodeList<Name> implementedInterfaces,
      NodeList<MemberDecl> members) {
    super(begin, end);
    this.attributes = attributes.adoptedBy(this);
    this.name = adoptOptional(name);
    this.backingType = adoptOptional(backingType);
    this.implementedInterfaces = implementedInterfaces.adoptedBy(this);
    this.members = members.adoptedBy(this);
  }

  @Override
  public NodeList<AttributeGroup> getAttributes() {
    return attributes;
  }

  @Override
  public Optional<Identifier> getName() {
    return Optional.ofNullable(name);
  }

  public Optional<Type> getBackingType() {
    return Optional.ofNullable(backingType);
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
    if (backingType != null) {
      action.accept(backingType);
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
