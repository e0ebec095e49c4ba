package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** <code>`ls $dir`</code>. */
public final class ShellExecExpr extends Expr {
  private final NodeList<Expr> parts;

  public ShellExecExpr(int begin, int end, NodeList<Expr> parts) {
    super(begin, end);
    this.parts = parts.adoptedBy(this);
  }

  /** {@link StringPart} for text, other expressions for what is filled in. */
  public NodeList<Expr> getParts() {
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
