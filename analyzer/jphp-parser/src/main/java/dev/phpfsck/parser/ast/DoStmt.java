package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code do { ... } while ($a);}. */
public final class DoStmt extends Stmt {
  private final Stmt body;
  private final Expr condition;

  public DoStmt(int begin, int end, Stmt body, Expr condition) {
    super(begin, end);
    this.body = adopt(body);
    this.condition = adopt(condition);
  }

  public Stmt getBody() {
    return body;
  }

  public Expr getCondition() {
    return condition;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(body);
    action.accept(condition);
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
