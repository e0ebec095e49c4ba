package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code #[A, B(1)]}. */
public final class AttributeGroup extends Node {
  private final NodeList<Attribute> attributes;

  public AttributeGroup(int begin, int end, NodeList<Attribute> attributes) {
    super(begin, end);
    this.attributes = attributes.adoptedBy(this);
  }

  public NodeList<Attribute> getAttributes() {
    return attributes;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    attributes.forEach(action);
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
