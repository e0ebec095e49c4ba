package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** Source text that could not be read as a member. */
public final class ErrorDecl extends MemberDecl {
  public ErrorDecl(int begin, int end) {
    super(begin, end);
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
