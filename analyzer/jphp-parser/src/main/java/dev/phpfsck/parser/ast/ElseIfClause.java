package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code elseif ($b) { ... }}. */
public final class ElseIfClause extends Node {
  private final Expr condition;
  private final Stmt body;

  public ElseIfClause(int begin, int end, Expr condition, Stmt body) {
    super(begin, end);
    this.condition = adopt(condition);
    this.body = adopt(body);
  }

  public Expr getCondition() {
    return condition;
  }

  public Stmt getBody() {
    return body;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(condition);
    action.accept(body);
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
