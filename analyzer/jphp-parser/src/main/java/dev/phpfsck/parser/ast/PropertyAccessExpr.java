package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/**
 * {@code $object->name}, {@code $object?->name}, {@code $object->$name}, {@code $object->{'na' .
 * 'me'}}.
 */
public final class PropertyAccessExpr extends Expr {
  private final Expr object;
  private final Expr name;
  private final boolean nullsafe;

  public PropertyAccessExpr(int begin, int end, Expr object, Expr name, boolean nullsafe) {
    super(begin, end);
    this.object = adopt(object);
    this.name = adopt(name);
    this.nullsafe = nullsafe;
  }

  public Expr getObject() {
    return object;
  }

  /** An {@link Identifier}, or what computes the name. */
  public Expr getName() {
    return name;
  }

  public boolean isNullsafe() {
    return nullsafe;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(object);
    action.accept(name);
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
