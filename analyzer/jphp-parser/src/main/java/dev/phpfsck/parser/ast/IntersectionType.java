package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code A&B}. */
public final class IntersectionType extends Type {
  private final NodeList<Type> types;

  public IntersectionType(int begin, int end, NodeList<Type> types) {
    super(begin, end);
    this.types = types.adoptedBy(this);
  }

  public NodeList<Type> getTypes() {
    return types;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    types.forEach(action);
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
