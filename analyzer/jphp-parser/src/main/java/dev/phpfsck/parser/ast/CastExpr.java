package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code (int) $a}, {@code (array) $a}, {@code (void) f()}. */
public final class CastExpr extends Expr {
  /**
   * What the value is made into; {@code UNSET} and the spelling {@code (real)} are gone from PHP 8.
   */
  public enum Kind {
    INT,
    FLOAT,
    STRING,
    ARRAY,
    OBJECT,
    BOOL,
    UNSET,
    VOID
  }

  private final Kind kind;
  private final Expr expression;

  public CastExpr(int begin, int end, Kind kind, Expr expression) {
    super(begin, end);
    this.kind = kind;
    this.expression = adopt(expression);
  }

  public Kind getKind() {
    return kind;
  }

  public Expr getExpression() {
    return expression;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(expression);
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
