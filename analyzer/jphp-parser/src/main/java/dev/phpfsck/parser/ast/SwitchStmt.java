package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code switch ($a) { case 1: ... default: ... }}, or with {@code :} and {@code endswitch;}. */
public final class SwitchStmt extends Stmt {
  private final Expr selector;
  private final NodeList<SwitchCase> cases;
  private final boolean alternativeSyntax;

  public SwitchStmt(
      int begin, int end, Expr selector, NodeList<SwitchCase> cases, boolean alternativeSyntax) {
    super(begin, end);
    this.selector = adopt(selector);
    this.cases = cases.adoptedBy(this);
    this.alternativeSyntax = alternativeSyntax;
  }

  public Expr getSelector() {
    return selector;
  }

  public NodeList<SwitchCase> getCases() {
    return cases;
  }

  public boolean isAlternativeSyntax() {
    return alternativeSyntax;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(selector);
    cases.forEach(action);
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
