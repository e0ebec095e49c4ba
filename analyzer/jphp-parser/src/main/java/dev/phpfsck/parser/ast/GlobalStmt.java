package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code global $a, $$b;}. */
public final class GlobalStmt extends Stmt {
  private final NodeList<Expr> variables;

  public GlobalStmt(int begin, int end, NodeList<Expr> variables) {
    super(begin, end);
    this.variables = variables.adoptedBy(this);
  }

  public NodeList<Expr> getVariables() {
    return variables;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    variables.forEach(action);
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
