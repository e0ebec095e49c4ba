package dev.phpfsck.parser.ast;

import dev.phpfsck.source.SourceFile;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code a } in {@code "a $b"}: text inside an {@link InterpolatedStringExpr} or a {@link
 * ShellExecExpr}.
 */
public final class StringPart extends Expr {
  private @Nullable String value;

  /** Kept here because the way up to the root is long in a chain of many thousand literals. */
  private final SourceFile file;

  public StringPart(SourceFile file, int begin, int end) {
    super(begin, end);
    this.file = file;
  }

  /**
   * The text that PHP sees, escapes resolved and the indentation of a heredoc removed; one
   * character a byte.
   */
  public String getValue() {
    String decoded = value;
    if (decoded == null) {
      decoded = StringValues.of(this, file.bytes());
      value = decoded;
    }
    return decoded;
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
