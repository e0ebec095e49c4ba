package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code A = 1} in a {@link ConstStmt} or a {@link ClassConstDecl}. */
public final class ConstItem extends Node {
  private final Identifier name;
  private final Expr value;

  public ConstItem(int begin, int end, Identifier name, Expr value) {
    super(begin, end);
    this.name = adopt(name);
    this.value = adopt(value);
  }

  public Identifier getName() {
    return name;
  }

  public Expr getValue() {
    return value;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(name);
    action.accept(value);
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
