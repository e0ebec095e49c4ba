package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** <code>match ($a) { 1, 2 => 'x', default => 'y' }</code>. */
public final class MatchExpr extends Expr {
  private final Expr subject;
  private final NodeList<MatchArm> arms;

  public MatchExpr(int begin, int end, Expr subject, NodeList<MatchArm> arms) {
    super(begin, end);
    this.subject = adopt(subject);
    this.arms = arms.adoptedBy(this);
  }

  public Expr getSubject() {
    return subject;
  }

  public NodeList<MatchArm> getArms() {
    return arms;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(subject);
    arms.forEach(action);
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
