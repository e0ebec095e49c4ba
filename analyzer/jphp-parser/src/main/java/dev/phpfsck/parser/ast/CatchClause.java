package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code catch (A|B $e) { ... }}, {@code catch (A) { ... }}. */
public final class CatchClause extends Node {
  private final NodeList<Name> types;
  private final @Nullable VariableExpr variable;
  private final BlockStmt body;

  public CatchClause(
      int begin, int end, NodeList<Name> types, @Nullable VariableExpr variable, BlockStmt body) {
    super(begin, end);
    this.types = types.adoptedBy(this);
    this.variable = adoptOptional(variable);
    this.body = adopt(body);
  }

  public NodeList<Name> getTypes() {
    return types;
  }

  public Optional<VariableExpr> getVariable() {
    return Optional.ofNullable(variable);
  }

  public BlockStmt getBody() {
    return body;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    types.forEach(action);
    if (variable != null) {
      action.accept(variable);
    }
    action.accept(body);
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
