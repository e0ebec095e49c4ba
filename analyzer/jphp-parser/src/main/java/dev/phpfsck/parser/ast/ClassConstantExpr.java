package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code A::NAME}, {@code static::class}, {@code $object::class}, {@code A::{$name}}. */
public final class ClassConstantExpr extends Expr {
  private final Expr classExpr;
  private final Expr name;

  public ClassConstantExpr(int begin, int end, Expr classExpr, Expr name) {
    super(begin, end);
    this.classExpr = adopt(classExpr);
    this.name = adopt(name);
  }

  /** A {@link Name}, or what gives the class. */
  public Expr getClassExpr() {
    return classExpr;
  }

  /** An {@link Identifier}, {@code class} among them, or what computes the name. */
  public Expr getName() {
    return name;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(classExpr);
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
