package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code A\B as C} in a {@link UseStmt}. */
public final class UseItem extends Node {
  private final UseStmt.Kind kind;
  private final Name name;
  private final @Nullable Identifier alias;

  public UseItem(int begin, int end, UseStmt.Kind kind, Name name, @Nullable Identifier alias) {
    super(begin, end);
    this.kind = kind;
    this.name = adopt(name);
    this.alias = adoptOptional(alias);
  }

  /** What is imported; in a group each item can say so itself. */
  public UseStmt.Kind getKind() {
    return kind;
  }

  /** What is imported, without the prefix of a group. */
  public Name getName() {
    return name;
  }

  public Optional<Identifier> getAlias() {
    return Optional.ofNullable(alias);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(name);
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
