package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code static $a = 1, $b;}. */
public final class StaticVarStmt extends Stmt {
  private final NodeList<StaticVar> variables;

  public StaticVarStmt(int begin, int end, NodeList<StaticVar> variables) {
    super(begin, end);
    this.variables = variables.adoptedBy(this);
  }

  public NodeList<StaticVar> getVariables() {
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
