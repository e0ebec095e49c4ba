package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code [1, 'a' => 2]}, {@code array(1, 2)}. On the left of {@code =} it takes an array apart. */
public final class ArrayExpr extends Expr {
  private final NodeList<ArrayItem> items;
  private final boolean shortSyntax;

  public ArrayExpr(int begin, int end, NodeList<ArrayItem> items, boolean shortSyntax) {
    super(begin, end);
    this.items = items.adoptedBy(this);
    this.shortSyntax = shortSyntax;
  }

  public NodeList<ArrayItem> getItems() {
    return items;
  }

  /** Whether it is written with brackets. */
  public boolean isShortSyntax() {
    return shortSyntax;
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
