package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code list($a, , $b)} on the left of {@code =} or in {@code foreach}. */
public final class ListExpr extends Expr {
  private final NodeList<ArrayItem> items;

  public ListExpr(int begin, int end, NodeList<ArrayItem> items) {
    super(begin, end);
    this.items = items.adoptedBy(this);
  }

  public NodeList<ArrayItem> getItems() {
    return items;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
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
