package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code ?A}. */
public final class NullableType extends Type {
  private final Type type;

  public NullableType(int begin, int end, Type type) {
    super(begin, end);
    this.type = adopt(type);
  }

  public Type getType() {
    return type;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(type);
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
