package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/**
 * {@code name} in {@code $object->name}, in {@code A::name}, in {@code function name()}: one word,
 * keywords included.
 */
public final class Identifier extends Expr {
  private final String name;

  public Identifier(int begin, int end, String name) {
    super(begin, end);
    this.name = name;
  }

  public String getName() {
    return name;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    // A leaf.
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
