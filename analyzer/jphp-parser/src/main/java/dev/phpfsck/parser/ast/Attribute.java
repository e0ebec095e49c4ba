package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code A(1)} in {@code #[A(1)]}. */
public final class Attribute extends Node {
  private final Name name;
  private final NodeList<Argument> arguments;

  public Attribute(int begin, int end, Name name, NodeList<Argument> arguments) {
    super(begin, end);
    this.name = adopt(name);
    this.arguments = arguments.adoptedBy(this);
  }

  public Name getName() {
    return name;
  }

  public NodeList<Argument> getArguments() {
    return arguments;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
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
