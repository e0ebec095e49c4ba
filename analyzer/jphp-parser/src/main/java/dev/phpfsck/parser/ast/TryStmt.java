package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code try { ... } catch (E $e) { ... } finally { ... }}. */
public final class TryStmt extends Stmt {
  private final BlockStmt tryBlock;
  private final NodeList<CatchClause> catchClauses;
  private final @Nullable BlockStmt finallyBlock;

  public TryStmt(
      int begin,
      int end,
      BlockStmt tryBlock,
      NodeList<CatchClause> catchClauses,
      @Nullable BlockStmt finallyBlock) {
    super(begin, end);
    this.tryBlock = adopt(tryBlock);
    this.catchClauses = catchClauses.adoptedBy(this);
    this.finallyBlock = adoptOptional(finallyBlock);
  }

  public BlockStmt getTryBlock() {
    return tryBlock;
  }

  public NodeList<CatchClause> getCatchClauses() {
    return catchClauses;
  }

  public Optional<BlockStmt> getFinallyBlock() {
    return Optional.ofNullable(finallyBlock);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(tryBlock);
    catchClauses.forEach(action);
    if (finallyBlock != null) {
      action.accept(finallyBlock);
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
