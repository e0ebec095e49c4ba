package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code const A = 1, B = 2;} outside of a class. */
public final class ConstStmt extends Stmt {
  private final NodeList<AttributeGroup> attributes;
  private final NodeList<ConstItem> items;

  public ConstStmt(
      int begin, int end, NodeList<AttributeGroup> attributes, NodeList<ConstItem> items) {
    super(begin, end);
    this.attributes = attributes.adoptedBy(this);
    this.items = items.adoptedBy(this);
  }

  public NodeList<AttributeGroup> getAttributes() {
    return attributes;
  }

  public NodeList<ConstItem> getItems() {
    return items;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    attributes.forEach(action);
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
