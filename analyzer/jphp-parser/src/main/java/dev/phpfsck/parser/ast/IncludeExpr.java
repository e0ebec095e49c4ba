package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code require 'a.php'}, {@code include_once __DIR__ . '/b.php'}. */
public final class IncludeExpr extends Expr {
  /**
   * Which of the four: {@code REQUIRE} ends the request when the file is missing, {@code ONCE}
   * skips a file that was included.
   */
  public enum Kind {
    INCLUDE("include"),
    INCLUDE_ONCE("include_once"),
    REQUIRE("require"),
    REQUIRE_ONCE("require_once");

    private final String keyword;

    Kind(String keyword) {
      this.keyword = keyword;
    }

    /** The keyword in lower case. */
    public String asString() {
      return keyword;
    }

    public boolean isRequire() {
      return this == REQUIRE || this == REQUIRE_ONCE;
    }

    public boolean isOnce() {
      return this == INCLUDE_ONCE || this == REQUIRE_ONCE;
    }
  }

  private final Kind kind;
  private final Expr path;

  public IncludeExpr(int begin, int end, Kind kind, Expr path) {
    super(begin, end);
    this.kind = kind;
    this.path = adopt(path);
  }

  public Kind getKind() {
    return kind;
  }

  /** What gives the path; an {@link EnclosedExpr} where it stands in parentheses. */
  public Expr getPath() {
    return path;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(path);
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
