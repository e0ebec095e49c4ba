package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code $a instanceof B}, {@code $a instanceof $class}. */
public final class InstanceOfExpr extends Expr {
  private final Expr expression;
  private final Expr classExpr;

  public InstanceOfExpr(int begin, int end, Expr expression, Expr classExpr) {
    super(begin, end);
    this.expression = adopt(expression);
    this.classExpr = adopt(classExpr);
  }

  public Expr getExpression() {
    return expression;
  }

  /** A {@link Name}, or what gives the class. */
  public Expr getClassExpr() {
    return classExpr;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(expression);
    action.accept(classExpr);
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
