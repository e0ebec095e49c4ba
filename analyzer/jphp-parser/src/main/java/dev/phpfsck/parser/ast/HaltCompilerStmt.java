package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code __halt_compiler();} with the data after it, which PHP does not read as code. */
public final class HaltCompilerStmt extends Stmt {
  public HaltCompilerStmt(int begin, int end) {
    super(begin, end);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    // A leaf.
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
