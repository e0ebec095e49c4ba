package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code 1} in {@code f(1)}, {@code name: 1}, {@code ...$rest}. */
public final class Argument extends Node {
  private final @Nullable Identifier name;
  private final Expr value;
  private final boolean unpacked;

  public Argument(int begin, int end, @Nullable Identifier name, Expr value, boolean unpacked) {
    super(begin, end);
    this.name = adoptOptional(name);
    this.value = adopt(value);
    this.unpacked = unpacked;
  }

  public Optional<Identifier> getName() {
    return Optional.ofNullable(name);
  }

  /** A {@link PlaceholderExpr} where the argument is left open. */
  public Expr getValue() {
    return value;
  }

  /** Whether it is written {@code ...$rest}. */
  public boolean isUnpacked() {
    return unpacked;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    if (name != null) {
      action.accept(name);
    }
    action.accept(value);
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
