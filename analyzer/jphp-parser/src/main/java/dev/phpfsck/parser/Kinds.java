package dev.phpfsck.parser;

/** Sets of {@link Kind}s that the parser asks for: what can begin what. */
final class Kinds {
  private Kinds() {}

  /**
   * Whether skipping ends here even within a line: no expression has the word, or it is what
   * readers of the tree look for.
   */
  static boolean isStatementWord(int kind) {
    return switch (kind) {
      case Kind.IF,
          Kind.WHILE,
          Kind.DO,
          Kind.FOR,
          Kind.FOREACH,
          Kind.SWITCH,
          Kind.RETURN,
          Kind.BREAK,
          Kind.CONTINUE,
          Kind.ECHO,
          Kind.GLOBAL,
          Kind.TRY,
          Kind.INCLUDE,
          Kind.INCLUDE_ONCE,
          Kind.REQUIRE,
          Kind.REQUIRE_ONCE ->
          true;
      default -> false;
    };
  }

  /**
   * Whether the word begins a statement or a member wherever it stands, and cannot be part of an
   * expression.
   */
  static boolean startsStatement(int kind) {
    return switch (kind) {
      case Kind.ABSTRACT,
          Kind.BREAK,
          Kind.CLASS,
          Kind.CONST,
          Kind.CONTINUE,
          Kind.DECLARE,
          Kind.DO,
          Kind.ECHO,
          Kind.ENUM,
          Kind.FINAL,
          Kind.FOR,
          Kind.FOREACH,
          Kind.FUNCTION,
          Kind.GLOBAL,
          Kind.GOTO,
          Kind.IF,
          Kind.ELSE,
          Kind.ELSEIF,
          Kind.ENDIF,
          Kind.ENDFOR,
          Kind.ENDFOREACH,
          Kind.ENDWHILE,
          Kind.ENDSWITCH,
          Kind.ENDDECLARE,
          Kind.CASE,
          Kind.DEFAULT,
          Kind.INTERFACE,
          Kind.NAMESPACE,
          Kind.PRIVATE,
          Kind.PROTECTED,
          Kind.PUBLIC,
          Kind.READONLY,
          Kind.RETURN,
          Kind.STATIC,
          Kind.SWITCH,
          Kind.TRAIT,
          Kind.TRY,
          Kind.UNSET,
          Kind.USE,
          Kind.VAR,
          Kind.WHILE,
          Kind.INCLUDE,
          Kind.INCLUDE_ONCE,
          Kind.REQUIRE,
          Kind.REQUIRE_ONCE,
          Kind.VARIABLE ->
          true;
      default -> false;
    };
  }

  /** Whether an expression can begin with it. */
  static boolean startsExpression(int kind) {
    return switch (kind) {
      case Kind.VARIABLE,
          Kind.IDENTIFIER,
          Kind.NAME_QUALIFIED,
          Kind.NAME_FULLY_QUALIFIED,
          Kind.NAME_RELATIVE,
          Kind.INTEGER,
          Kind.FLOAT,
          Kind.STRING,
          Kind.QUOTE,
          Kind.BACKTICK,
          Kind.START_HEREDOC,
          Kind.DOLLAR,
          Kind.PAREN_OPEN,
          Kind.BRACKET_OPEN,
          Kind.ARRAY,
          Kind.LIST,
          Kind.NEW,
          Kind.CLONE,
          Kind.PLUS,
          Kind.MINUS,
          Kind.NOT,
          Kind.TILDE,
          Kind.AT,
          Kind.INCREMENT,
          Kind.DECREMENT,
          Kind.ISSET,
          Kind.EMPTY,
          Kind.EVAL,
          Kind.EXIT,
          Kind.INCLUDE,
          Kind.INCLUDE_ONCE,
          Kind.REQUIRE,
          Kind.REQUIRE_ONCE,
          Kind.PRINT,
          Kind.YIELD,
          Kind.YIELD_FROM,
          Kind.THROW,
          Kind.FUNCTION,
          Kind.FN,
          Kind.STATIC,
          Kind.MATCH,
          Kind.ATTRIBUTE ->
          true;
      default ->
          (kind >= Kind.INT_CAST && kind <= Kind.VOID_CAST)
              || (kind >= Kind.MAGIC_CLASS && kind <= Kind.MAGIC_PROPERTY);
    };
  }

  /**
   * Whether the kind is a word that may name a member: any but the two that PHP's grammar keeps.
   */
  static boolean isIdentifier(int kind) {
    return kind == Kind.IDENTIFIER
        || (kind >= Kind.FIRST_KEYWORD && kind < Kind.LAST_KEYWORD && kind != Kind.HALT_COMPILER);
  }
}
