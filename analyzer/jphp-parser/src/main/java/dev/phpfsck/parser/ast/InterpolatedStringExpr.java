package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code "a $b {$c->d()}"}, or a heredoc with variables. */
public final class InterpolatedStringExpr extends Expr {
  /** How the string is written. */
  public enum Kind {
    DOUBLE_QUOTED,
    HEREDOC
  }

  private final Kind kind;
  private final NodeList<Expr> parts;

  public InterpolatedStringExpr(int begin, int end, Kind kind, NodeList<Expr> parts) {
    super(begin, end);
    this.kind = kind;
    this.parts = parts.adoptedBy(this);
  }

  public Kind getKind() {
    return kind;
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
