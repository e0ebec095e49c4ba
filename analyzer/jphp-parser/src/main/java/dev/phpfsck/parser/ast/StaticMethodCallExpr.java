package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code A::name(1)}, {@code parent::__construct()}, {@code $class::$name()}. */
public final class StaticMethodCallExpr extends Expr {
  private final Expr classExpr;
  private final Expr name;
  private final NodeList<Argument> arguments;

  public StaticMethodCallExpr(
      int begin, int end, Expr classExpr, Expr name, NodeList<Argument> arguments) {
    super(begin, end);
    this.classExpr = adopt(classExpr);
    this.name = adopt(name);
    this.arguments = arguments.adoptedBy(this);
  }

  /** A {@link Name}, or what gives the class. */
  public Expr getClassExpr() {
    return classExpr;
  }

  /** An {@link Identifier}, or what computes the name. */
  public Expr getName() {
    return name;
  }

  public NodeList<Argument> getArguments() {
    return arguments;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(classExpr);
    action.accept(name);
    arguments.forEach(action);
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
