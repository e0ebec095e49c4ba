package dev.phpfsck.parser.ast;

/**
 * An expression, or a name or identifier in the place of one.
 *
 * <p>{@link Name} and {@link Identifier} are no values by themselves: they stand where PHP also
 * allows an expression, such as the class in {@code new A} and {@code new $a}, or the method in
 * {@code $o->m()} and {@code $o->$m()}.
 */
public abstract sealed class Expr extends Node
    permits ArrayAccessExpr,
        ArrayExpr,
        ArrowFunctionExpr,
        AssignExpr,
        BinaryExpr,
        CastExpr,
        ClassConstantExpr,
        CloneExpr,
        ClosureExpr,
        ConditionalExpr,
        ConstantFetchExpr,
        DynamicVariableExpr,
        EmptyExpr,
        EnclosedExpr,
        ErrorExpr,
        EvalExpr,
        ExitExpr,
        FloatLiteralExpr,
        FunctionCallExpr,
        Identifier,
        IncludeExpr,
        InstanceOfExpr,
        IntegerLiteralExpr,
        InterpolatedStringExpr,
        IssetExpr,
        ListExpr,
        MagicConstantExpr,
        MatchExpr,
        MethodCallExpr,
        Name,
        ObjectCreationExpr,
        PlaceholderExpr,
        PrintExpr,
        PropertyAccessExpr,
        ShellExecExpr,
        StaticMethodCallExpr,
        StaticPropertyAccessExpr,
        StringLiteralExpr,
        StringPart,
        ThrowExpr,
        UnaryExpr,
        VariableExpr,
        YieldExpr,
        YieldFromExpr {
  Expr(int begin, int end) {
    super(begin, end);
  }
}
