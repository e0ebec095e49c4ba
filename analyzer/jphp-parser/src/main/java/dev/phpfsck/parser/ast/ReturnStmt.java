package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code return;}, {@code return $a;}. */
public final class ReturnStmt extends Stmt {
  private final @Nullable Expr expression;

  public ReturnStmt(int begin, int end, @Nullable Expr expression) {
    super(begin, end);
    this.expression = adoptOptional(expression);
  }

  public Optional<Expr> getExpression() {
    return Optional.ofNullable(expression);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    if (expression != null) {
      action.accept(expression);
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
