package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code if ($a) { ... } elseif ($b) { ... } else { ... }}, or with {@code :} and {@code endif;}.
 *
 * <p>{@code else if} in two words is an {@link IfStmt} in the {@code else} branch.
 */
public final class IfStmt extends Stmt {
  private final Expr condition;
  private final Stmt thenStmt;
  private final NodeList<ElseIfClause> elseIfs;
  private final @Nullable Stmt elseStmt;
  private final boolean alternativeSyntax;

  public IfStmt(
      int begin,
      int end,
      Expr condition,
      Stmt thenStmt,
      NodeList<ElseIfClause> elseIfs,
      @Nullable Stmt elseStmt,
      boolean alternativeSyntax) {
    super(begin, end);
    this.condition = adopt(condition);
    this.thenStmt = adopt(thenStmt);
    this.elseIfs = elseIfs.adoptedBy(this);
    this.elseStmt = adoptOptional(elseStmt);
    this.alternativeSyntax = alternativeSyntax;
  }

  public Expr getCondition() {
    return condition;
  }

  public Stmt getThenStmt() {
    return thenStmt;
  }

  public NodeList<ElseIfClause> getElseIfs() {
    return elseIfs;
  }

  public Optional<Stmt> getElseStmt() {
    return Optional.ofNullable(elseStmt);
  }

  /** Whether it is written with {@code :} and {@code endif}. */
  public boolean isAlternativeSyntax() {
    return alternativeSyntax;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(condition);
    action.accept(thenStmt);
    elseIfs.forEach(action);
    if (elseStmt != null) {
      action.accept(elseStmt);
    }
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
