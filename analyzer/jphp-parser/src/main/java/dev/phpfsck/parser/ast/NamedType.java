package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code int}, {@code A\B}, {@code static}. */
public final class NamedType extends Type {
  private final Name name;

  public NamedType(int begin, int end, Name name) {
    super(begin, end);
    this.name = adopt(name);
  }

  public Name getName() {
    return name;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
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
