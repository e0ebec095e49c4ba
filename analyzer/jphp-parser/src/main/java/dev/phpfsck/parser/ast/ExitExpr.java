package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code exit}, {@code die('gone')}, {@code exit(1)}. */
public final class ExitExpr extends Expr {
  private final NodeList<Argument> arguments;

  public ExitExpr(int begin, int end, NodeList<Argument> arguments) {
    super(begin, end);
    this.arguments = arguments.adoptedBy(this);
  }

  /** The status or message; empty for {@code exit} and {@code exit()}. */
  public NodeList<Argument> getArguments() {
    return arguments;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
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
