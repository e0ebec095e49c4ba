package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code 1, 2 => 'x'} in a {@link MatchExpr}. */
public final class MatchArm extends Node {
  private final NodeList<Expr> conditions;
  private final Expr body;

  public MatchArm(int begin, int end, NodeList<Expr> conditions, Expr body) {
    super(begin, end);
    this.conditions = conditions.adoptedBy(this);
    this.body = adopt(body);
  }

  /** Empty for {@code default}. */
  public NodeList<Expr> getConditions() {
    return conditions;
  }

  public Expr getBody() {
    return body;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    conditions.forEach(action);
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
