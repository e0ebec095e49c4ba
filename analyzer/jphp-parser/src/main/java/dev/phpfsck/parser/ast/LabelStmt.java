package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code label:}. */
public final class LabelStmt extends Stmt {
  private final Identifier label;

  public LabelStmt(int begin, int end, Identifier label) {
    super(begin, end);
    this.label = adopt(label);
  }

  public Identifier getLabel() {
    return label;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(label);
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
