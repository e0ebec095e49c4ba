package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code A::$name}, {@code static::$name}, {@code $class::$$name}. */
public final class StaticPropertyAccessExpr extends Expr {
  private final Expr classExpr;
  private final Expr variable;

  public StaticPropertyAccessExpr(int begin, int end, Expr classExpr, Expr variable) {
    super(begin, end);
    this.classExpr = adopt(classExpr);
    this.variable = adopt(variable);
  }

  /** A {@link Name}, or what gives the class. */
  public Expr getClassExpr() {
    return classExpr;
  }

  /** A {@link VariableExpr} or {@link DynamicVariableExpr}: the property as it is written. */
  public Expr getVariable() {
    return variable;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(classExpr);
    action.accept(variable);
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
