package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code for ($i = 0, $n = 9; $i < $n; $i++) { ... }}, or with {@code :} and {@code endfor;}. */
public final class ForStmt extends Stmt {
  private final NodeList<Expr> initialization;
  private final NodeList<Expr> compare;
  private final NodeList<Expr> update;
  private final Stmt body;
  private final boolean alternativeSyntax;

  public ForStmt(
      int begin,
      int end,
      NodeList<Expr> initialization,
      NodeList<Expr> compare,
      NodeList<Expr> update,
      Stmt body,
      boolean alternativeSyntax) {
    super(begin, end);
    this.initialization = initialization.adoptedBy(this);
    this.compare = compare.adoptedBy(this);
    this.update = update.adoptedBy(this);
    this.body = adopt(body);
    this.alternativeSyntax = alternativeSyntax;
  }

  public NodeList<Expr> getInitialization() {
    return initialization;
  }

  /** Empty, or several of which the last decides. */
  public NodeList<Expr> getCompare() {
    return compare;
  }

  public NodeList<Expr> getUpdate() {
    return update;
  }

  public Stmt getBody() {
    return body;
  }

  public boolean isAlternativeSyntax() {
    return alternativeSyntax;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    initialization.forEach(action);
    compare.forEach(action);
    update.forEach(action);
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
