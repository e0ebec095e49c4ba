package dev.phpfsck.parser.ast;

/**
 * Does something for each kind of node, with an argument of the caller's choice. Each method goes
 * on to the children unless it is overridden, so a visitor overrides what it is about and calls
 * {@code VoidVisitor.super.visit(node, argument)} where it wants to go deeper.
 *
 * <p>A visitor calls itself once for each level of the tree. A chain such as {@code 'a' . 'b' .
 * ...} of many thousand operators is as deep as it is long; {@link Node#walk} and {@link
 * Node#findAll} take such trees without using up the stack.
 *
 * @param <A> what is handed down; {@code Void} where nothing is
 */
public interface VoidVisitor<A> {
  /**
   * What the other methods do unless overridden: visits the children of {@code node}, in source
   * order.
   */
  default void visitChildren(Node node, A argument) {
    node.forEachChild(child -> child.accept(this, argument));
  }

  default void visit(Argument node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ArrayAccessExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ArrayExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ArrayItem node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ArrowFunctionExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(AssignExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(Attribute node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(AttributeGroup node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(BinaryExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(BlockStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(BreakStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(CastExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(CatchClause node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ClassConstDecl node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ClassConstantExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ClassDecl node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(CloneExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ClosureExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ClosureUse node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(CompilationUnit node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ConditionalExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ConstItem node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ConstStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ConstantFetchExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ContinueStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(DeclareDirective node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(DeclareStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(DoStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(DynamicVariableExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(EchoStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ElseIfClause node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(EmptyExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(EmptyStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(EnclosedExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(EnumCaseDecl node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(EnumDecl node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ErrorDecl node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ErrorExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ErrorStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(EvalExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ExitExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ExpressionStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(FloatLiteralExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ForStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ForeachStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(FunctionCallExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(FunctionDecl node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(GlobalStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(GotoStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(HaltCompilerStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(Identifier node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(IfStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(IncludeExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(InlineHtmlStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(InstanceOfExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(IntegerLiteralExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(InterfaceDecl node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(InterpolatedStringExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(IntersectionType node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(IssetExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(LabelStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ListExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(MagicConstantExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(MatchArm node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(MatchExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(MethodCallExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(MethodDecl node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(Name node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(NamedType node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(NamespaceStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(NullableType node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ObjectCreationExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(Parameter node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(PlaceholderExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(PrintExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(PropertyAccessExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(PropertyDecl node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(PropertyHook node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(PropertyItem node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ReturnStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ShellExecExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(StaticMethodCallExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(StaticPropertyAccessExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(StaticVar node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(StaticVarStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(StringLiteralExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(StringPart node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(SwitchCase node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(SwitchStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(ThrowExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(TraitAlias node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(TraitDecl node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(TraitPrecedence node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(TraitUseDecl node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(TryStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(UnaryExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(UnionType node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(UnsetStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(UseItem node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(UseStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(VariableExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(WhileStmt node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(YieldExpr node, A argument) {
    visitChildren(node, argument);
  }

  default void visit(YieldFromExpr node, A argument) {
    visitChildren(node, argument);
  }
}
