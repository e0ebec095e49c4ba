package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code function f(int $a): string { ... }}. */
public final class FunctionDecl extends Stmt {
  private final NodeList<AttributeGroup> attributes;
  private final boolean returningReference;
  private final Identifier name;
  private final NodeList<Parameter> parameters;
  private final @Nullable Type returnType;
  private final BlockStmt body;

  public FunctionDecl(
      int begin,
      int end,
      NodeList<AttributeGroup> attributes,
      boolean returningReference,
      Identifier name,
      NodeList<Parameter> parameters,
      @Nullable Type returnType,
      BlockStmt body) {
    super(begin, end);
    this.attributes = attributes.adoptedBy(this);
    this.returningReference = returningReference;
    this.name = adopt(name);
    this.parameters = parameters.adoptedBy(this);
    this.returnType = adoptOptional(returnType);
    this.body = adopt(body);
  }

  public NodeList<AttributeGroup> getAttributes() {
    return attributes;
  }

  /** Whether it is written {@code function &f}. */
  public boolean isReturningReference() {
    return returningReference;
  }

  public Identifier getName() {
    return name;
  }

  public NodeList<Parameter> getParameters() {
    return parameters;
  }

  public Optional<Type> getReturnType() {
    return Optional.ofNullable(returnType);
  }

  public BlockStmt getBody() {
    return body;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    attributes.forEach(action);
    action.accept(name);
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
