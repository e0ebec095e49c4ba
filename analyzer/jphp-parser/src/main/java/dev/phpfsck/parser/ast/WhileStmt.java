package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code while ($a) { ... }}, or with {@code :} and {@code endwhile;}. */
public final class WhileStmt extends Stmt {
  private final Expr condition;
  private final Stmt body;
  private final boolean alternativeSyntax;

  public WhileStmt(int begin, int end, Expr condition, Stmt body, boolean alternativeSyntax) {
    super(begin, end);
    this.condition = adopt(condition);
    this.body = adopt(body);
    this.alternativeSyntax = alternativeSyntax;
  }

  public Expr getCondition() {
    return condition;
  }

  public Stmt getBody() {
    return body;
  }

  public boolean isAlternativeSyntax() {
    return alternativeSyntax;
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
