package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code use A\B;}, {@code use function A\f as g;}, {@code use A\{B, C as D};}. */
public final class UseStmt extends Stmt {
  /** What is imported: a class (or interface, trait, enum, namespace), a function or a constant. */
  public enum Kind {
    CLASS,
    FUNCTION,
    CONST
  }

  private final Kind kind;
  private final @Nullable Name prefix;
  private final NodeList<UseItem> items;

  public UseStmt(int begin, int end, Kind kind, @Nullable Name prefix, NodeList<UseItem> items) {
    super(begin, end);
    this.kind = kind;
    this.prefix = adoptOptional(prefix);
    this.items = items.adoptedBy(this);
  }

  public Kind getKind() {
    return kind;
  }

  /** What stands before the braces of a group. */
  public Optional<Name> getPrefix() {
    return Optional.ofNullable(prefix);
  }

  public NodeList<UseItem> getItems() {
    return items;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    if (prefix != null) {
      action.accept(prefix);
    }
    items.forEach(action);
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
