package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** Source text that could not be read as a statement, or what was left of one after a problem. */
public final class ErrorStmt extends Stmt {
  private final NodeList<Node> parts;

  public ErrorStmt(int begin, int end, NodeList<Node> parts) {
    super(begin, end);
    this.parts = parts.adoptedBy(this);
  }

  /** What could be made out in it; may be empty. */
  public NodeList<Node> getParts() {
    return parts;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    parts.forEach(action);
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
