package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code declare(strict_types=1);}, {@code declare(ticks=1) { ... }}. */
public final class DeclareStmt extends Stmt {
  private final NodeList<DeclareDirective> directives;
  private final @Nullable Stmt body;

  public DeclareStmt(
      int begin, int end, NodeList<DeclareDirective> directives, @Nullable Stmt body) {
    super(begin, end);
    this.directives = directives.adoptedBy(this);
    this.body = adoptOptional(body);
  }

  public NodeList<DeclareDirective> getDirectives() {
    return directives;
  }

  /** Absent where a semicolon ends the statement. */
  public Optional<Stmt> getBody() {
    return Optional.ofNullable(body);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    directives.forEach(action);
    if (body != null) {
      action.accept(body);
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
