package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code $a ? $b : $c}, {@code $a ?: $c}. */
public final class ConditionalExpr extends Expr {
  private final Expr condition;
  private final @Nullable Expr thenExpr;
  private final Expr elseExpr;

  public ConditionalExpr(
      int begin, int end, Expr condition, @Nullable Expr thenExpr, Expr elseExpr) {
    super(begin, end);
    this.condition = adopt(condition);
    this.thenExpr = adoptOptional(thenExpr);
    this.elseExpr = adopt(elseExpr);
  }

  public Expr getCondition() {
    return condition;
  }

  /** Absent in {@code $a ?: $c}. */
  public Optional<Expr> getThenExpr() {
    return Optional.ofNullable(thenExpr);
  }

  public Expr getElseExpr() {
    return elseExpr;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(condition);
    if (thenExpr != null) {
      action.accept(thenExpr);
    }
    action.accept(elseExpr);
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
