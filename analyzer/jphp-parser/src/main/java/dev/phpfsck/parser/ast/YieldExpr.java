package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code yield}, {@code yield $value}, {@code yield $key => $value}. */
public final class YieldExpr extends Expr {
  private final @Nullable Expr key;
  private final @Nullable Expr value;

  public YieldExpr(int begin, int end, @Nullable Expr key, @Nullable Expr value) {
    super(begin, end);
    this.key = adoptOptional(key);
    this.value = adoptOptional(value);
  }

  public Optional<Expr> getKey() {
    return Optional.ofNullable(key);
  }

  public Optional<Expr> getValue() {
    return Optional.ofNullable(value);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    if (key != null) {
      action.accept(key);
    }
    if (value != null) {
      action.accept(value);
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
