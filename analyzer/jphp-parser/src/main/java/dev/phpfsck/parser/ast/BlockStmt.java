package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code { ... }}, or the statements between {@code :} and {@code endif}. */
public final class BlockStmt extends Stmt {
  private final NodeList<Stmt> statements;

  public BlockStmt(int begin, int end, NodeList<Stmt> statements) {
    super(begin, end);
    this.statements = statements.adoptedBy(this);
  }

  public NodeList<Stmt> getStatements() {
    return statements;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    statements.forEach(action);
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
