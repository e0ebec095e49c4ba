package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code use A, B { A::m insteadof B; m as n; }}. */
public final class TraitUseDecl extends MemberDecl {
  private final NodeList<Name> traits;
  private final NodeList<TraitAdaptation> adaptations;

  public TraitUseDecl(
      int begin, int end, NodeList<Name> traits, NodeList<TraitAdaptation> adaptations) {
    super(begin, end);
    this.traits = traits.adoptedBy(this);
    this.adaptations = adaptations.adoptedBy(this);
  }

  public NodeList<Name> getTraits() {
    return traits;
  }

  public NodeList<TraitAdaptation> getAdaptations() {
    return adaptations;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    traits.forEach(action);
    adaptations.forEach(action);
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
