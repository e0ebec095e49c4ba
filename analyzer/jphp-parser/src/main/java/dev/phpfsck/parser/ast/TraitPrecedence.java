package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code A::m insteadof B, C;}. */
public final class TraitPrecedence extends TraitAdaptation {
  private final Name trait;
  private final Identifier method;
  private final NodeList<Name> insteadOf;

  public TraitPrecedence(
      int begin, int end, Name trait, Identifier method, NodeList<Name> insteadOf) {
    super(begin, end);
    this.trait = adopt(trait);
    this.method = adopt(method);
    this.insteadOf = insteadOf.adoptedBy(this);
  }

  public Name getTrait() {
    return trait;
  }

  public Identifier getMethod() {
    return method;
  }

  public NodeList<Name> getInsteadOf() {
    return insteadOf;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(trait);
    action.accept(method);
    insteadOf.forEach(action);
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
