package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code 'a' => 2}, {@code &$b}, {@code ...$rest} in an array; the gap in {@code list($a, , $b)}.
 */
public final class ArrayItem extends Node {
  private final @Nullable Expr key;
  private final @Nullable Expr value;
  private final boolean byReference;
  private final boolean unpacked;

  public ArrayItem(
      int begin,
      int end,
      @Nullable Expr key,
      @Nullable Expr value,
      boolean byReference,
      boolean unpacked) {
    super(begin, end);
    this.key = adoptOptional(key);
    this.value = adoptOptional(value);
    this.byReference = byReference;
    this.unpacked = unpacked;
  }

  public Optional<Expr> getKey() {
    return Optional.ofNullable(key);
  }

  /** Absent where nothing stands between two commas. */
  public Optional<Expr> getValue() {
    return Optional.ofNullable(value);
  }

  public boolean isByReference() {
    return byReference;
  }

  /** Whether it is written {@code ...$rest}. */
  public boolean isUnpacked() {
    return unpacked;
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
