package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code break;}, {@code break 2;}. */
public final class BreakStmt extends Stmt {
  private final @Nullable Expr level;

  public BreakStmt(int begin, int end, @Nullable Expr level) {
    super(begin, end);
    this.level = adoptOptional(level);
  }

  public Optional<Expr> getLevel() {
    return Optional.ofNullable(level);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    if (level != null) {
      action.accept(level);
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
