package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code namespace A\B;} with all that follows it up to the next one, or {@code namespace A { ...
 * }}.
 */
public final class NamespaceStmt extends Stmt {
  private final @Nullable Name name;
  private final NodeList<Stmt> statements;
  private final boolean braced;

  public NamespaceStmt(
      int begin, int end, @Nullable Name name, NodeList<Stmt> statements, boolean braced) {
    super(begin, end);
    this.name = adoptOptional(name);
    this.statements = statements.adoptedBy(this);
    this.braced = braced;
  }

  /** Absent in {@code namespace { ... }}, which is the global one. */
  public Optional<Name> getName() {
    return Optional.ofNullable(name);
  }

  public NodeList<Stmt> getStatements() {
    return statements;
  }

  public boolean isBraced() {
    return braced;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    if (name != null) {
      action.accept(name);
    }
    statements.forEach(action);
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
