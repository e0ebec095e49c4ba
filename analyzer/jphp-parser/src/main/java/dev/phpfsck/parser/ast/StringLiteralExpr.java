package dev.phpfsck.parser.ast;

import dev.phpfsck.source.SourceFile;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code 'a'}, {@code "a\n"}, a heredoc or nowdoc without variables. */
public final class StringLiteralExpr extends Expr {
  /**
   * How the string is written. {@code BARE} is the key in {@code "$a[key]"}, which has no quotes.
   */
  public enum Kind {
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    HEREDOC,
    NOWDOC,
    BARE
  }

  private @Nullable String value;

  private final Kind kind;

  /** Kept here because the way up to the root is long in a chain of many thousand literals. */
  private final SourceFile file;

  public StringLiteralExpr(SourceFile file, int begin, int end, Kind kind) {
    super(begin, end);
    this.file = file;
    this.kind = kind;
  }

  public Kind getKind() {
    return kind;
  }

  /**
   * The string that PHP sees: quotes taken off, escapes resolved, the indentation of a heredoc
   * removed. One character a byte (ISO-8859-1), so text in UTF-8 shows as its bytes.
   */
  public String getValue() {
    String decoded = value;
    if (decoded == null) {
      decoded = StringValues.of(this, file.bytes());
      value = decoded;
    }
    return decoded;
  }

  /**
   * Whether the bytes between the quotes are the value itself, so that an offset in one is an
   * offset in the other; never of a heredoc.
   */
  public boolean isVerbatim() {
    String text = getValue();
    return switch (kind) {
      case BARE -> true;
      case HEREDOC, NOWDOC -> false;
      case SINGLE_QUOTED, DOUBLE_QUOTED ->
          getEndOffset() - getBeginOffset() == text.length() + 2
              && file.holds(text, getBeginOffset() + 1);
    };
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
