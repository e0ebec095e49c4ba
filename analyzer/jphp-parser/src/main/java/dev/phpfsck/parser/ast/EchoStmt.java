package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code echo $a, $b;}, {@code <?= $a ?>}. */
public final class EchoStmt extends Stmt {
  private final NodeList<Expr> expressions;
  private final boolean shortTag;

  public EchoStmt(int begin, int end, NodeList<Expr> expressions, boolean shortTag) {
    super(begin, end);
    this.expressions = expressions.adoptedBy(this);
    this.shortTag = shortTag;
  }

  public NodeList<Expr> getExpressions() {
    return expressions;
  }

  /** Whether it is written {@code <?=}. */
  public boolean isShortTag() {
    return shortTag;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    expressions.forEach(action);
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
