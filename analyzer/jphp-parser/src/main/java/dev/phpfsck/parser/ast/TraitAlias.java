package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code A::m as protected n;}, {@code m as n;}. */
public final class TraitAlias extends TraitAdaptation {
  private final @Nullable Name trait;
  private final Identifier method;
  private final int modifiers;
  private final @Nullable Identifier alias;

  public TraitAlias(
      int begin,
      int end,
      @Nullable Name trait,
      Identifier method,
      int modifiers,
      @Nullable Identifier alias) {
    super(begin, end);
    this.trait = adoptOptional(trait);
    this.method = adopt(method);
    this.modifiers = modifiers;
    this.alias = adoptOptional(alias);
  }

  public Optional<Name> getTrait() {
    return Optional.ofNullable(trait);
  }

  public Identifier getMethod() {
    return method;
  }

  /** The modifiers that are written here; empty where there are none. */
  public Set<Modifier> getModifiers() {
    return Modifier.setOf(modifiers);
  }

  public boolean hasModifier(Modifier modifier) {
    return modifier.in(modifiers);
  }

  public Optional<Identifier> getAlias() {
    return Optional.ofNullable(alias);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    if (trait != null) {
      action.accept(trait);
    }
    action.accept(method);
    if (alias != null) {
      action.accept(alias);
    }
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
