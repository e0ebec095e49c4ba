package dev.phpfsck.parser.ast;

import dev.phpfsck.source.SourceFile;
import java.util.function.Consumer;

/**
 * {@code 42}, {@code 0x1F}, {@code 0o17}, {@code 1_000}. A number too large for 64 bits is a {@link
 * FloatLiteralExpr}.
 */
public final class IntegerLiteralExpr extends Expr {
  /** Kept here because the way up to the root is long in a chain of many thousand literals. */
  private final SourceFile file;

  public IntegerLiteralExpr(SourceFile file, int begin, int end) {
    super(begin, end);
    this.file = file;
  }

  /** The value; the index in {@code "$a[-1]"} is the one literal that can be negative. */
  public long getValue() {
    return Numbers.integer(file.text(getBeginOffset(), getEndOffset()));
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
