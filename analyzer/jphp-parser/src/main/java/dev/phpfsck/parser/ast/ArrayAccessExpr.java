package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code $a['key']}, {@code $a[]}, and {@code $a{0}} as PHP had it up to 7.4. */
public final class ArrayAccessExpr extends Expr {
  private final Expr base;
  private final @Nullable Expr index;
  private final boolean withBraces;

  public ArrayAccessExpr(int begin, int end, Expr base, @Nullable Expr index, boolean withBraces) {
    super(begin, end);
    this.base = adopt(base);
    this.index = adoptOptional(index);
    this.withBraces = withBraces;
  }

  public Expr getBase() {
    return base;
  }

  /** What stands in the brackets; absent in {@code $a[]}. */
  public Optional<Expr> getIndex() {
    return Optional.ofNullable(index);
  }

  /** Whether it is written with braces, which PHP 8.0 removed. */
  public boolean isWithBraces() {
    return withBraces;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(base);
    if (index != null) {
      action.accept(index);
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
