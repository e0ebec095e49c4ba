package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/**
 * {@code Foo}, {@code A\B}, {@code \A\B}, {@code namespace\A}: the name of a class, function or
 * constant.
 *
 * <p>The words {@code self}, {@code parent} and {@code static} are names too.
 */
public final class Name extends Expr {
  private final String text;

  public Name(int begin, int end, String text) {
    super(begin, end);
    this.text = text;
  }

  /** The name as it is written, with its case and any leading backslash. */
  public String getText() {
    return text;
  }

  public boolean isUnqualified() {
    return text.indexOf('\\') < 0;
  }

  /** Whether it begins with a backslash. */
  public boolean isFullyQualified() {
    return text.startsWith("\\");
  }

  /** Whether it begins with {@code namespace\}. */
  public boolean isRelative() {
    return text.length() > 10
        && text.charAt(9) == '\\'
        && text.regionMatches(true, 0, "namespace", 0, 9);
  }

  /** The part after the last backslash. */
  public String getLastPart() {
    return text.substring(text.lastIndexOf('\\') + 1);
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
