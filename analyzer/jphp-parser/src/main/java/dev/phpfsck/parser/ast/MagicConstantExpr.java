package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code __DIR__}, {@code __FILE__}, {@code __CLASS__}. */
public final class MagicConstantExpr extends Expr {
  /** Which of them, by its name without the underscores. */
  public enum Kind {
    LINE,
    FILE,
    DIR,
    FUNCTION,
    CLASS,
    TRAIT,
    METHOD,
    NAMESPACE,
    PROPERTY
  }

  private final Kind kind;

  public MagicConstantExpr(int begin, int end, Kind kind) {
    super(begin, end);
    this.kind = kind;
  }

  public Kind getKind() {
    return kind;
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
