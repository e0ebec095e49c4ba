package dev.phpfsck.parser.ast;

/**
 * Computes something for each kind of node. Every method answers {@link #visitDefault} unless it is
 * overridden. An exhaustive {@code switch} over the sealed types does the same and is often
 * shorter.
 *
 * @param <R> what is computed
 * @param <A> what is handed down; {@code Void} where nothing is
 */
public interface GenericVisitor<R, A> {
  /** The answer for the kinds of node that a visitor has no method of its own for. */
  R visitDefault(Node node, A argument);

  default R visit(Argument node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ArrayAccessExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ArrayExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ArrayItem node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ArrowFunctionExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(AssignExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(Attribute node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(AttributeGroup node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(BinaryExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(BlockStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(BreakStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(CastExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(CatchClause node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ClassConstDecl node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ClassConstantExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ClassDecl node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(CloneExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ClosureExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ClosureUse node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(CompilationUnit node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ConditionalExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ConstItem node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ConstStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ConstantFetchExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ContinueStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(DeclareDirective node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(DeclareStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(DoStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(DynamicVariableExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(EchoStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ElseIfClause node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(EmptyExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(EmptyStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(EnclosedExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(EnumCaseDecl node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(EnumDecl node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ErrorDecl node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ErrorExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ErrorStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(EvalExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ExitExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ExpressionStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(FloatLiteralExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ForStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ForeachStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(FunctionCallExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(FunctionDecl node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(GlobalStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(GotoStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(HaltCompilerStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(Identifier node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(IfStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(IncludeExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(InlineHtmlStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(InstanceOfExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(IntegerLiteralExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(InterfaceDecl node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(InterpolatedStringExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(IntersectionType node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(IssetExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(LabelStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ListExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(MagicConstantExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(MatchArm node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(MatchExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(MethodCallExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(MethodDecl node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(Name node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(NamedType node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(NamespaceStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(NullableType node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ObjectCreationExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(Parameter node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(PlaceholderExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(PrintExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(PropertyAccessExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(PropertyDecl node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(PropertyHook node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(PropertyItem node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ReturnStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ShellExecExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(StaticMethodCallExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(StaticPropertyAccessExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(StaticVar node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(StaticVarStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(StringLiteralExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(StringPart node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(SwitchCase node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(SwitchStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(ThrowExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(TraitAlias node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(TraitDecl node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(TraitPrecedence node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(TraitUseDecl node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(TryStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(UnaryExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(UnionType node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(UnsetStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(UseItem node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(UseStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(VariableExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(WhileStmt node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(YieldExpr node, A argument) {
    return visitDefault(node, argument);
  }

  default R visit(YieldFromExpr node, A argument) {
    return visitDefault(node, argument);
  }
}
