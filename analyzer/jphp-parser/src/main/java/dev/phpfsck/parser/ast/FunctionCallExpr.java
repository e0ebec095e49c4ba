package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code f(1, 2)}, {@code \A\f()}, {@code $f()}, {@code f(...)}. */
public final class FunctionCallExpr extends Expr {
  private final Expr function;
  private final NodeList<Argument> arguments;

  public FunctionCallExpr(int begin, int end, Expr function, NodeList<Argument> arguments) {
    super(begin, end);
    this.function = adopt(function);
    this.arguments = arguments.adoptedBy(this);
  }

  /** A {@link Name}, or what gives the function. */
  public Expr getFunction() {
    return function;
  }

  public NodeList<Argument> getArguments() {
    return arguments;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(function);
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
