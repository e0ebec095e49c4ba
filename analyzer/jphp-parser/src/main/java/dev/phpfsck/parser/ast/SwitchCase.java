package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code case 1: ...}, {@code default: ...}. */
public final class SwitchCase extends Node {
  private final @Nullable Expr label;
  private final NodeList<Stmt> statements;

  public SwitchCase(int begin, int end, @Nullable Expr label, NodeList<Stmt> statements) {
    super(begin, end);
    this.label = adoptOptional(label);
    this.statements = statements.adoptedBy(this);
  }

  /** Absent for {@code default}. */
  public Optional<Expr> getLabel() {
    return Optional.ofNullable(label);
  }

  public NodeList<Stmt> getStatements() {
    return statements;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    if (label != null) {
      action.accept(label);
    }
    statements.forEach(action);
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
