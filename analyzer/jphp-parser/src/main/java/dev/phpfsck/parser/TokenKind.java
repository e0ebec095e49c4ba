package dev.phpfsck.parser;

/**
 * What a {@link Token} is. The kinds are those of PHP's own {@code PhpToken::tokenize}, under names
 * that can be read; {@link #getPhpName} gives PHP's.
 */
public enum TokenKind {
  WHITESPACE("T_WHITESPACE", ""),
  COMMENT("T_COMMENT", ""),
  DOC_COMMENT("T_DOC_COMMENT", ""),
  OPEN_TAG("T_OPEN_TAG", ""),
  END_OF_FILE("", ""),
  OPEN_TAG_ECHO("T_OPEN_TAG_WITH_ECHO", "<?="),
  CLOSE_TAG("T_CLOSE_TAG", "?>"),
  INLINE_HTML("T_INLINE_HTML", ""),
  BAD_CHARACTER("T_BAD_CHARACTER", ""),
  VARIABLE("T_VARIABLE", ""),
  IDENTIFIER("T_STRING", ""),
  NAME_QUALIFIED("T_NAME_QUALIFIED", ""),
  NAME_FULLY_QUALIFIED("T_NAME_FULLY_QUALIFIED", ""),
  NAME_RELATIVE("T_NAME_RELATIVE", ""),
  INTEGER("T_LNUMBER", ""),
  FLOAT("T_DNUMBER", ""),
  STRING("T_CONSTANT_ENCAPSED_STRING", ""),
  STRING_PART("T_ENCAPSED_AND_WHITESPACE", ""),
  STRING_VARNAME("T_STRING_VARNAME", ""),
  NUM_STRING("T_NUM_STRING", ""),
  START_HEREDOC("T_START_HEREDOC", ""),
  END_HEREDOC("T_END_HEREDOC", ""),
  DOLLAR_OPEN_CURLY("T_DOLLAR_OPEN_CURLY_BRACES", "${"),
  CURLY_OPEN("T_CURLY_OPEN", "{$"),
  ABSTRACT("T_ABSTRACT", "abstract"),
  AND("T_LOGICAL_AND", "and"),
  ARRAY("T_ARRAY", "array"),
  AS("T_AS", "as"),
  BREAK("T_BREAK", "break"),
  CALLABLE("T_CALLABLE", "callable"),
  CASE("T_CASE", "case"),
  CATCH("T_CATCH", "catch"),
  CLASS("T_CLASS", "class"),
  CLONE("T_CLONE", "clone"),
  CONST("T_CONST", "const"),
  CONTINUE("T_CONTINUE", "continue"),
  DECLARE("T_DECLARE", "declare"),
  DEFAULT("T_DEFAULT", "default"),
  DO("T_DO", "do"),
  ECHO("T_ECHO", "echo"),
  ELSE("T_ELSE", "else"),
  ELSEIF("T_ELSEIF", "elseif"),
  EMPTY("T_EMPTY", "empty"),
  ENDDECLARE("T_ENDDECLARE", "enddeclare"),
  ENDFOR("T_ENDFOR", "endfor"),
  ENDFOREACH("T_ENDFOREACH", "endforeach"),
  ENDIF("T_ENDIF", "endif"),
  ENDSWITCH("T_ENDSWITCH", "endswitch"),
  ENDWHILE("T_ENDWHILE", "endwhile"),
  ENUM("T_ENUM", "enum"),
  EVAL("T_EVAL", "eval"),
  EXIT("T_EXIT", "exit"),
  EXTENDS("T_EXTENDS", "extends"),
  FINAL("T_FINAL", "final"),
  FINALLY("T_FINALLY", "finally"),
  FN("T_FN", "fn"),
  FOR("T_FOR", "for"),
  FOREACH("T_FOREACH", "foreach"),
  FUNCTION("T_FUNCTION", "function"),
  GLOBAL("T_GLOBAL", "global"),
  GOTO("T_GOTO", "goto"),
  IF("T_IF", "if"),
  IMPLEMENTS("T_IMPLEMENTS", "implements"),
  INCLUDE("T_INCLUDE", "include"),
  INCLUDE_ONCE("T_INCLUDE_ONCE", "include_once"),
  INSTANCEOF("T_INSTANCEOF", "instanceof"),
  INSTEADOF("T_INSTEADOF", "insteadof"),
  INTERFACE("T_INTERFACE", "interface"),
  ISSET("T_ISSET", "isset"),
  LIST("T_LIST", "list"),
  MATCH("T_MATCH", "match"),
  NAMESPACE("T_NAMESPACE", "namespace"),
  NEW("T_NEW", "new"),
  OR("T_LOGICAL_OR", "or"),
  PRINT("T_PRINT", "print"),
  PRIVATE("T_PRIVATE", "private"),
  PROTECTED("T_PROTECTED", "protected"),
  PUBLIC("T_PUBLIC", "public"),
  READONLY("T_READONLY", "readonly"),
  REQUIRE("T_REQUIRE", "require"),
  REQUIRE_ONCE("T_REQUIRE_ONCE", "require_once"),
  RETURN("T_RETURN", "return"),
  STATIC("T_STATIC", "static"),
  SWITCH("T_SWITCH", "switch"),
  THROW("T_THROW", "throw"),
  TRAIT("T_TRAIT", "trait"),
  TRY("T_TRY", "try"),
  UNSET("T_UNSET", "unset"),
  USE("T_USE", "use"),
  VAR("T_VAR", "var"),
  WHILE("T_WHILE", "while"),
  XOR("T_LOGICAL_XOR", "xor"),
  YIELD("T_YIELD", "yield"),
  HALT_COMPILER("T_HALT_COMPILER", "__halt_compiler"),
  MAGIC_CLASS("T_CLASS_C", "__CLASS__"),
  MAGIC_DIR("T_DIR", "__DIR__"),
  MAGIC_FILE("T_FILE", "__FILE__"),
  MAGIC_FUNCTION("T_FUNC_C", "__FUNCTION__"),
  MAGIC_LINE("T_LINE", "__LINE__"),
  MAGIC_METHOD("T_METHOD_C", "__METHOD__"),
  MAGIC_NAMESPACE("T_NS_C", "__NAMESPACE__"),
  MAGIC_TRAIT("T_TRAIT_C", "__TRAIT__"),
  MAGIC_PROPERTY("T_PROPERTY_C", "__PROPERTY__"),
  YIELD_FROM("T_YIELD_FROM", "yield from"),
  PLUS("+", "+"),
  MINUS("-", "-"),
  STAR("*", "*"),
  SLASH("/", "/"),
  PERCENT("%", "%"),
  POWER("T_POW", "**"),
  DOT(".", "."),
  AMPERSAND("&", "&"),
  BAR("|", "|"),
  CARET("^", "^"),
  TILDE("~", "~"),
  SHIFT_LEFT("T_SL", "<<"),
  SHIFT_RIGHT("T_SR", ">>"),
  AND_AND("T_BOOLEAN_AND", "&&"),
  BAR_BAR("T_BOOLEAN_OR", "||"),
  NOT("!", "!"),
  EQUAL_EQUAL("T_IS_EQUAL", "=="),
  NOT_EQUAL("T_IS_NOT_EQUAL", "!="),
  IDENTICAL("T_IS_IDENTICAL", "==="),
  NOT_IDENTICAL("T_IS_NOT_IDENTICAL", "!=="),
  LESS("<", "<"),
  LESS_EQUAL("T_IS_SMALLER_OR_EQUAL", "<="),
  GREATER(">", ">"),
  GREATER_EQUAL("T_IS_GREATER_OR_EQUAL", ">="),
  SPACESHIP("T_SPACESHIP", "<=>"),
  COALESCE("T_COALESCE", "??"),
  PIPE("T_PIPE", "|>"),
  ASSIGN("=", "="),
  PLUS_ASSIGN("T_PLUS_EQUAL", "+="),
  MINUS_ASSIGN("T_MINUS_EQUAL", "-="),
  STAR_ASSIGN("T_MUL_EQUAL", "*="),
  SLASH_ASSIGN("T_DIV_EQUAL", "/="),
  PERCENT_ASSIGN("T_MOD_EQUAL", "%="),
  POWER_ASSIGN("T_POW_EQUAL", "**="),
  DOT_ASSIGN("T_CONCAT_EQUAL", ".="),
  AMPERSAND_ASSIGN("T_AND_EQUAL", "&="),
  BAR_ASSIGN("T_OR_EQUAL", "|="),
  CARET_ASSIGN("T_XOR_EQUAL", "^="),
  SHIFT_LEFT_ASSIGN("T_SL_EQUAL", "<<="),
  SHIFT_RIGHT_ASSIGN("T_SR_EQUAL", ">>="),
  COALESCE_ASSIGN("T_COALESCE_EQUAL", "??="),
  INCREMENT("T_INC", "++"),
  DECREMENT("T_DEC", "--"),
  ARROW("T_OBJECT_OPERATOR", "->"),
  NULLSAFE_ARROW("T_NULLSAFE_OBJECT_OPERATOR", "?->"),
  DOUBLE_ARROW("T_DOUBLE_ARROW", "=>"),
  DOUBLE_COLON("T_DOUBLE_COLON", "::"),
  ELLIPSIS("T_ELLIPSIS", "..."),
  BACKSLASH("T_NS_SEPARATOR", "\\"),
  SEMICOLON(";", ";"),
  COMMA(",", ","),
  COLON(":", ":"),
  QUESTION("?", "?"),
  AT("@", "@"),
  DOLLAR("$", "$"),
  PAREN_OPEN("(", "("),
  PAREN_CLOSE(")", ")"),
  BRACKET_OPEN("[", "["),
  BRACKET_CLOSE("]", "]"),
  BRACE_OPEN("{", "{"),
  BRACE_CLOSE("}", "}"),
  ATTRIBUTE("T_ATTRIBUTE", "#["),
  QUOTE("\"", "\""),
  BACKTICK("`", "`"),
  INT_CAST("T_INT_CAST", "(int)"),
  FLOAT_CAST("T_DOUBLE_CAST", "(float)"),
  STRING_CAST("T_STRING_CAST", "(string)"),
  ARRAY_CAST("T_ARRAY_CAST", "(array)"),
  OBJECT_CAST("T_OBJECT_CAST", "(object)"),
  BOOL_CAST("T_BOOL_CAST", "(bool)"),
  UNSET_CAST("T_UNSET_CAST", "(unset)"),
  VOID_CAST("T_VOID_CAST", "(void)");

  private static final TokenKind[] ALL = values();

  private final String phpName;
  private final String text;

  TokenKind(String phpName, String text) {
    this.phpName = phpName;
    this.text = text;
  }

  static TokenKind of(byte code) {
    return ALL[code & 0xff];
  }

  /**
   * What {@code PhpToken::getTokenName} calls it: {@code T_IF}, or the character itself for {@code
   * (}.
   */
  public String getPhpName() {
    return phpName;
  }

  /** How it is written, in lower case; empty where that differs from token to token. */
  public String getText() {
    return text;
  }

  /** Whether the parser passes over it: white space, comments, {@code <?php}. */
  public boolean isTrivia() {
    return compareTo(OPEN_TAG) <= 0;
  }

  /** Whether it is a reserved word. */
  public boolean isKeyword() {
    return compareTo(ABSTRACT) >= 0 && compareTo(YIELD_FROM) <= 0;
  }
}
