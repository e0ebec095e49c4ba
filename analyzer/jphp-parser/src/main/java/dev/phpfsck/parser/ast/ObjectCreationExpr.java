package dev.phpfsck.parser.ast;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code new A(1)}, {@code new $class}, {@code new class(1) extends B { ... }}. */
public final class ObjectCreationExpr extends Expr {
  private final NodeList<AttributeGroup> attributes;
  private final @Nullable Expr classExpr;
  private final NodeList<Argument> arguments;
  private final @Nullable ClassDecl anonymousClass;

  public ObjectCreationExpr(
      int begin,
      int end,
      NodeList<AttributeGroup> attributes,
      @Nullable Expr classExpr,
      NodeList<Argument> arguments,
      @Nullable ClassDecl anonymousClass) {
    super(begin, end);
    this.attributes = attributes.adoptedBy(this);
    this.classExpr = adoptOptional(classExpr);
    this.arguments = arguments.adoptedBy(this);
    this.anonymousClass = adoptOptional(anonymousClass);
  }

  /** Those of an anonymous class. */
  public NodeList<AttributeGroup> getAttributes() {
    return attributes;
  }

  /** A {@link Name}, or what gives the class; absent before an anonymous class. */
  public Optional<Expr> getClassExpr() {
    return Optional.ofNullable(classExpr);
  }

  public NodeList<Argument> getArguments() {
    return arguments;
  }

  /** The class in {@code new class(1) extends B { ... }}, from {@code extends} on. */
  public Optional<ClassDecl> getAnonymousClass() {
    return Optional.ofNullable(anonymousClass);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    attributes.forEach(action);
    if (classExpr != null) {
      action.accept(classExpr);
    }
    arguments.forEach(action);
    if (anonymousClass != null) {
      action.accept(anonymousClass);
    }
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
