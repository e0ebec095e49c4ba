package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code interface A extends B, C { ... }}. */
public final class InterfaceDecl extends TypeDecl {
  private final NodeList<AttributeGroup> attributes;
  private final @Nullable Identifier name;
  private final NodeList<Name> extendedInterfaces;
  private final NodeList<MemberDecl> members;

  public InterfaceDecl(
      int begin,
      int end,
      NodeList<AttributeGroup> attributes,
      @Nullable Identifier name,
      NodeList<Name> extendedInterfaces,
      NodeList<MemberDecl> members) {
    super(begin, end);
    this.attributes = attributes.adoptedBy(this);
    this.name = adoptOptional(name);
    this.extendedInterfaces = extendedInterfaces.adoptedBy(this);
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

  public NodeList<Name> getExtendedInterfaces() {
    return extendedInterfaces;
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
    extendedInterfaces.forEach(action);
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
