package dev.phpfsck.parser.ast;

import dev.phpfsck.source.SourceFile;
import java.util.function.Consumer;

/** {@code 1.5}, {@code .5}, {@code 6e23}, {@code 9223372036854775808}. */
public final class FloatLiteralExpr extends Expr {
  /** Kept here because the way up to the root is long in a chain of many thousand literals. */
  private final SourceFile file;

  public FloatLiteralExpr(SourceFile file, int begin, int end) {
    super(begin, end);
    this.file = file;
  }

  public double getValue() {
    return Numbers.floating(file.text(getBeginOffset(), getEndOffset()));
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
