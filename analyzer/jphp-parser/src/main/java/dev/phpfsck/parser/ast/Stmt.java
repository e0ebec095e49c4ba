package dev.phpfsck.parser.ast;

/** A statement. Declarations of functions and classes are statements too, as in PHP. */
public abstract sealed class Stmt extends Node
    permits BlockStmt,
        BreakStmt,
        ConstStmt,
        ContinueStmt,
        DeclareStmt,
        DoStmt,
        EchoStmt,
        EmptyStmt,
        ErrorStmt,
        ExpressionStmt,
        ForStmt,
        ForeachStmt,
        FunctionDecl,
        GlobalStmt,
        GotoStmt,
        HaltCompilerStmt,
        IfStmt,
        InlineHtmlStmt,
        LabelStmt,
        NamespaceStmt,
        ReturnStmt,
        StaticVarStmt,
        SwitchStmt,
        TryStmt,
        TypeDecl,
        UnsetStmt,
        UseStmt,
        WhileStmt {
  Stmt(int begin, int end) {
    super(begin, end);
  }
}
