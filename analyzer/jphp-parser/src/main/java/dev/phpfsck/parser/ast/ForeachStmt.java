package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code foreach ($list as $key => $value) { ... }}, or with {@code :} and {@code endforeach;}. */
public final class ForeachStmt extends Stmt {
  private final Expr iterable;
  private final @Nullable Expr key;
  private final Expr value;
  private final Stmt body;
  private final boolean byReference;
  private final boolean alternativeSyntax;

  public ForeachStmt(
      int begin,
      int end,
      Expr iterable,
      @Nullable Expr key,
      Expr value,
      Stmt body,
      boolean byReference,
      boolean alternativeSyntax) {
    super(begin, end);
    this.iterable = adopt(iterable);
    this.key = adoptOptional(key);
    this.value = adopt(value);
    this.body = adopt(body);
    this.byReference = byReference;
    this.alternativeSyntax = alternativeSyntax;
  }

  public Expr getIterable() {
    return iterable;
  }

  public Optional<Expr> getKey() {
    return Optional.ofNullable(key);
  }

  /** What each element is assigned to: a variable, or an array pattern. */
  public Expr getValue() {
    return value;
  }

  public Stmt getBody() {
    return body;
  }

  /** Whether it is written {@code as &$value}. */
  public boolean isByReference() {
    return byReference;
  }

  public boolean isAlternativeSyntax() {
    return alternativeSyntax;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(iterable);
    if (key != null) {
      action.accept(key);
    }
    action.accept(value);
    action.accept(body);
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
