package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code case A;}, {@code case A = 'a';}. */
public final class EnumCaseDecl extends MemberDecl {
  private final NodeList<AttributeGroup> attributes;
  private final Identifier name;
  private final @Nullable Expr value;

  public EnumCaseDecl(
      int begin,
      int end,
      NodeList<AttributeGroup> attributes,
      Identifier name,
      @Nullable Expr value) {
    super(begin, end);
    this.attributes = attributes.adoptedBy(this);
    this.name = adopt(name);
    this.value = adoptOptional(value);
  }

  public NodeList<AttributeGroup> getAttributes() {
    return attributes;
  }

  public Identifier getName() {
    return name;
  }

  public Optional<Expr> getValue() {
    return Optional.ofNullable(value);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    attributes.forEach(action);
    action.accept(name);
    if (value != null) {
      action.accept(value);
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
