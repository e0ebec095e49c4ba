package dev.phpfsck.parser.ast;

import java.util.function.Consumer;

/** {@code PHP_EOL}, {@code \A\B}, {@code true}: a constant by its name. */
public final class ConstantFetchExpr extends Expr {
  private final Name name;

  public ConstantFetchExpr(int begin, int end, Name name) {
    super(begin, end);
    this.name = adopt(name);
  }

  public Name getName() {
    return name;
  }

  /** The name as it is written. */
  public String getNameAsString() {
    return name.getText();
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    action.accept(name);
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
