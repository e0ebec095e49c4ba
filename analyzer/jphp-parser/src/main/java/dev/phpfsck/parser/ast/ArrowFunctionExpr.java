package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code fn ($a) => $a + 1}. */
public final class ArrowFunctionExpr extends Expr {
  private final NodeList<AttributeGroup> attributes;
  private final boolean staticScope;
  private final boolean returningReference;
  private final NodeList<Parameter> parameters;
  private final @Nullable Type returnType;
  private final Expr body;

  public ArrowFunctionExpr(
      int begin,
      int end,
      NodeList<AttributeGroup> attributes,
      boolean staticScope,
      boolean returningReference,
      NodeList<Parameter> parameters,
      @Nullable Type returnType,
      Expr body) {
    super(begin, end);
    this.attributes = attributes.adoptedBy(this);
    this.staticScope = staticScope;
    this.returningReference = returningReference;
    this.parameters = parameters.adoptedBy(this);
    this.returnType = adoptOptional(returnType);
    this.body = adopt(body);
  }

  public NodeList<AttributeGroup> getAttributes() {
    return attributes;
  }

  /** Whether it is written {@code static}. */
  public boolean isStaticScope() {
    return staticScope;
  }

  /** Whether it is written {@code fn &}. */
  public boolean isReturningReference() {
    return returningReference;
  }

  public NodeList<Parameter> getParameters() {
    return parameters;
  }

  public Optional<Type> getReturnType() {
    return Optional.ofNullable(returnType);
  }

  public Expr getBody() {
    return body;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    attributes.forEach(action);
    parameters.forEach(action);
    if (returnType != null) {
      action.accept(returnType);
    }
    action.accept(body);
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
