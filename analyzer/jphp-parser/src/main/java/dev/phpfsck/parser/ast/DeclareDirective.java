package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code strict_types=1} in a {@link DeclareStmt}. */
public final class DeclareDirective extends Node {
  private final Identifier name;
  private final Expr value;

  public DeclareDirective(int begin, int end, Identifier name, Expr value) {
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
