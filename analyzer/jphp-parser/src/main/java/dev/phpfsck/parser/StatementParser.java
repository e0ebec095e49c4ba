package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.AttributeGroup;
import dev.phpfsck.parser.ast.BlockStmt;
import dev.phpfsck.parser.ast.BreakStmt;
import dev.phpfsck.parser.ast.CatchClause;
import dev.phpfsck.parser.ast.ContinueStmt;
import dev.phpfsck.parser.ast.DeclareDirective;
import dev.phpfsck.parser.ast.DeclareStmt;
import dev.phpfsck.parser.ast.EchoStmt;
import dev.phpfsck.parser.ast.EmptyStmt;
import dev.phpfsck.parser.ast.ErrorStmt;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.ExpressionStmt;
import dev.phpfsck.parser.ast.FloatLiteralExpr;
import dev.phpfsck.parser.ast.GlobalStmt;
import dev.phpfsck.parser.ast.GotoStmt;
import dev.phpfsck.parser.ast.Identifier;
import dev.phpfsck.parser.ast.InlineHtmlStmt;
import dev.phpfsck.parser.ast.IntegerLiteralExpr;
import dev.phpfsck.parser.ast.LabelStmt;
import dev.phpfsck.parser.ast.MagicConstantExpr;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.NodeList;
import dev.phpfsck.parser.ast.ReturnStmt;
import dev.phpfsck.parser.ast.StaticVar;
import dev.phpfsck.parser.ast.StaticVarStmt;
import dev.phpfsck.parser.ast.Stmt;
import dev.phpfsck.parser.ast.StringLiteralExpr;
import dev.phpfsck.parser.ast.TryStmt;
import dev.phpfsck.parser.ast.UnsetStmt;
import dev.phpfsck.parser.ast.VariableExpr;

/**
 * Statements but for the branches and loops, which {@link BranchParser} adds, and lists of
 * statements.
 */
abstract sealed class StatementParser extends ClassParser permits BranchParser {
  // Where a statement stands, which decides what it may be.

  /** Outside of any block: {@code namespace}, {@code use} and {@code const} too. */
  static final int TOP = 0;

  /** In a block: declarations of functions and classes too. */
  static final int INNER = 1;

  /** Alone after {@code if (...)} and the like: no declarations. */
  static final int SINGLE = 2;

  StatementParser(ParserConfiguration configuration) {
    super(configuration);
  }

  /** A branch or loop; the current token is its keyword. */
  abstract Stmt branch();

  /** A statement that only the outermost level has; the current token is its keyword. */
  abstract Stmt topStatement(int begin, NodeList<AttributeGroup> attributes);

  // ---- lists

  /** Statements up to what ends the list: the closing sign of something that is open. */
  final NodeList<Stmt> statements(int scope) {
    int mark = mark();
    while (!endsList(scope)) {
      if (kind == Kind.CLOSE_TAG) {
        // It ends nothing here: an empty statement without a sign of its own.
        advance();
        continue;
      }
      int before = pos;
      Stmt statement = statement(scope);
      if (pos == before) {
        statement = skipped();
      }
      push(statement);
    }
    return list(mark);
  }

  private boolean endsList(int scope) {
    int context =
        switch (kind) {
          case Kind.END_OF_FILE -> -1;
          case Kind.BRACE_CLOSE -> IN_BRACES;
          case Kind.ENDIF, Kind.ELSE, Kind.ELSEIF -> IN_IF;
          case Kind.ENDWHILE -> IN_WHILE;
          case Kind.ENDFOR -> IN_FOR;
          case Kind.ENDFOREACH -> IN_FOREACH;
          case Kind.ENDDECLARE -> IN_DECLARE;
          case Kind.ENDSWITCH -> IN_ALTERNATIVE_SWITCH;
          case Kind.CASE, Kind.DEFAULT -> IN_SWITCH;
          case Kind.NAMESPACE -> scope == TOP ? IN_NAMESPACE : 0;
          case Kind.PUBLIC, Kind.PROTECTED, Kind.PRIVATE, Kind.VAR -> IN_MEMBERS;
          default -> 0;
        };
    return context < 0 || (openContexts & context) != 0;
  }

  /** A token that nothing here can begin with, and the rest of its statement. */
  private Stmt skipped() {
    int begin = begin();
    unexpected("statement");
    boolean closing = kind == Kind.BRACE_CLOSE;
    advance();
    if (!closing) {
      skipInStatement(Kind.SEMICOLON);
      accept(Kind.SEMICOLON);
    }
    return new ErrorStmt(begin, prevEnd, NodeList.empty());
  }

  @Override
  final BlockStmt block() {
    int begin = begin();
    if (kind != Kind.BRACE_OPEN) {
      unexpected("`{`");
      return new BlockStmt(prevEnd, prevEnd, NodeList.empty());
    }
    advance();
    int outer = openContexts;
    openContexts |= IN_BRACES;
    NodeList<Stmt> statements = statements(INNER);
    openContexts = outer;
    expect(Kind.BRACE_CLOSE);
    return new BlockStmt(begin, prevEnd, statements);
  }

  /**
   * Takes what ends a statement; answers where the statement ends, which is before a closing tag.
   */
  final int endOfStatement() {
    if (kind == Kind.CLOSE_TAG) {
      int end = prevEnd;
      advance();
      return end;
    }
    expectSemicolon();
    return prevEnd;
  }

  // ---- one statement

  final Stmt statement(int scope) {
    if (depth >= depthLimit) {
      int begin = begin();
      skipTooDeep();
      accept(Kind.SEMICOLON);
      return new ErrorStmt(begin, prevEnd, NodeList.empty());
    }
    depth++;
    Stmt statement = dispatch(scope);
    depth--;
    return statement;
  }

  private Stmt dispatch(int scope) {
    return switch (kind) {
      case Kind.BRACE_OPEN -> block();
      case Kind.IF, Kind.WHILE, Kind.DO, Kind.FOR, Kind.FOREACH, Kind.SWITCH -> branch();
      case Kind.RETURN, Kind.BREAK, Kind.CONTINUE -> jump();
      case Kind.ECHO, Kind.OPEN_TAG_ECHO -> echo();
      case Kind.INLINE_HTML -> inlineHtml();
      case Kind.SEMICOLON, Kind.CLOSE_TAG -> empty();
      case Kind.GLOBAL -> global();
      case Kind.UNSET -> unset();
      case Kind.TRY -> tryStatement();
      case Kind.GOTO -> goTo();
      case Kind.DECLARE -> declare();
      case Kind.STATIC -> peek() == Kind.VARIABLE ? staticVariables() : expressionStatement();
      case Kind.IDENTIFIER -> peek() == Kind.COLON ? label() : expressionStatement();
      case Kind.FUNCTION ->
          scope != SINGLE && isFunctionDeclaration()
              ? function(begin(), NodeList.empty())
              : expressionStatement();
      case Kind.CLASS, Kind.ABSTRACT, Kind.FINAL, Kind.INTERFACE, Kind.TRAIT, Kind.ENUM ->
          scope == SINGLE ? expressionStatement() : typeDecl(begin(), NodeList.empty());
      case Kind.READONLY ->
          scope == SINGLE || peek() == Kind.PAREN_OPEN
              ? expressionStatement()
              : typeDecl(begin(), NodeList.empty());
      case Kind.ATTRIBUTE -> attributed(scope);
      case Kind.NAMESPACE, Kind.USE, Kind.CONST, Kind.HALT_COMPILER ->
          scope == TOP ? topStatement(begin(), NodeList.empty()) : expressionStatement();
      default -> expressionStatement();
    };
  }

  private Stmt expressionStatement() {
    int begin = begin();
    int before = pos;
    Expr expression = expression(0);
    if (pos == before) {
      // Not even one token of an expression: the list skips it.
      return new ErrorStmt(prevEnd, prevEnd, NodeList.empty());
    }
    int end = endOfStatement();
    return new ExpressionStmt(begin, end, expression);
  }

  private Stmt attributed(int scope) {
    int begin = begin();
    int mark = mark();
    NodeList<AttributeGroup> attributes = attributes();
    boolean declaration = scope != SINGLE;
    switch (kind) {
      case Kind.FUNCTION -> {
        if (declaration && isFunctionDeclaration()) {
          return function(begin, attributes);
        }
      }
      case Kind.CLASS,
          Kind.ABSTRACT,
          Kind.FINAL,
          Kind.READONLY,
          Kind.INTERFACE,
          Kind.TRAIT,
          Kind.ENUM -> {
        if (declaration) {
          return typeDecl(begin, attributes);
        }
      }
      case Kind.CONST -> {
        if (scope == TOP) {
          since(LanguageLevel.PHP_8_5, "an attribute of a constant", begin, prevEnd);
          return topStatement(begin, attributes);
        }
      }
      default -> {
        // A closure, or an error.
      }
    }
    boolean closure =
        kind == Kind.FUNCTION
            || kind == Kind.FN
            || (kind == Kind.STATIC && (peek() == Kind.FUNCTION || peek() == Kind.FN));
    if (!closure) {
      unexpected("function or class");
      attributes.forEach(this::push);
      NodeList<Node> parts = list(mark);
      return new ErrorStmt(begin, prevEnd, parts);
    }
    Expr expression = operatorsAfter(closure(begin, attributes));
    int end = endOfStatement();
    return new ExpressionStmt(begin, end, expression);
  }

  private Stmt inlineHtml() {
    int begin = begin();
    advance();
    return new InlineHtmlStmt(begin, prevEnd);
  }

  private Stmt empty() {
    int begin = begin();
    advance();
    return new EmptyStmt(begin, prevEnd);
  }

  private Stmt echo() {
    int begin = begin();
    boolean shortTag = kind == Kind.OPEN_TAG_ECHO;
    advance();
    int mark = mark();
    do {
      push(expression(0));
    } while (accept(Kind.COMMA));
    NodeList<Expr> expressions = list(mark);
    int end = endOfStatement();
    return new EchoStmt(begin, end, expressions, shortTag);
  }

  private Stmt jump() {
    int begin = begin();
    int jump = kind;
    advance();
    Expr value = kind == Kind.SEMICOLON || kind == Kind.CLOSE_TAG ? null : expression(0);
    int end = endOfStatement();
    return switch (jump) {
      case Kind.RETURN -> new ReturnStmt(begin, end, value);
      case Kind.BREAK -> suspect(new BreakStmt(begin, end, value));
      default -> suspect(new ContinueStmt(begin, end, value));
    };
  }

  private Stmt global() {
    int begin = begin();
    advance();
    int mark = mark();
    do {
      push(kind == Kind.DOLLAR ? dynamicVariable() : variable());
    } while (accept(Kind.COMMA));
    NodeList<Expr> variables = list(mark);
    int end = endOfStatement();
    return suspect(new GlobalStmt(begin, end, variables));
  }

  private Stmt staticVariables() {
    int begin = begin();
    advance();
    int mark = mark();
    do {
      int itemBegin = begin();
      VariableExpr variable = variable();
      Expr value = accept(Kind.ASSIGN) ? staticValue() : null;
      push(new StaticVar(itemBegin, prevEnd, variable, value));
    } while (accept(Kind.COMMA));
    NodeList<StaticVar> variables = list(mark);
    int end = endOfStatement();
    return suspect(new StaticVarStmt(begin, end, variables));
  }

  /** The first value of a static variable, which may be computed from PHP 8.3 on. */
  private Expr staticValue() {
    return level.isAtLeast(LanguageLevel.PHP_8_3) ? expression(0) : constantExpression(true);
  }

  private Stmt unset() {
    int begin = begin();
    advance();
    int mark = mark();
    if (expect(Kind.PAREN_OPEN)) {
      do {
        push(reference());
      } while (accept(Kind.COMMA) && kind != Kind.PAREN_CLOSE);
      expectClosing(Kind.PAREN_CLOSE);
    }
    NodeList<Expr> expressions = list(mark);
    int end = endOfStatement();
    return suspect(new UnsetStmt(begin, end, expressions));
  }

  private Stmt goTo() {
    int begin = begin();
    advance();
    Identifier label = identifier();
    int end = endOfStatement();
    return suspect(new GotoStmt(begin, end, label));
  }

  private Stmt label() {
    int begin = begin();
    Identifier label = takeIdentifier();
    advance();
    return suspect(new LabelStmt(begin, prevEnd, label));
  }

  // ---- try

  private Stmt tryStatement() {
    int begin = begin();
    advance();
    BlockStmt tryBlock = block();
    int mark = mark();
    while (kind == Kind.CATCH) {
      push(catchClause());
    }
    NodeList<CatchClause> catches = list(mark);
    BlockStmt finallyBlock = accept(Kind.FINALLY) ? block() : null;
    TryStmt statement = new TryStmt(begin, prevEnd, tryBlock, catches, finallyBlock);
    return catches.isEmpty() ? suspect(statement) : statement;
  }

  private CatchClause catchClause() {
    int begin = begin();
    advance();
    expect(Kind.PAREN_OPEN);
    int mark = mark();
    do {
      push(kind == Kind.STATIC ? takeName() : name());
    } while (accept(Kind.BAR));
    NodeList<Name> types = list(mark);
    if (types.size() > 1) {
      since(LanguageLevel.PHP_7_1, "more than one class in `catch`", begin, prevEnd);
    }
    VariableExpr variable = kind == Kind.VARIABLE ? takeVariable() : null;
    if (variable == null) {
      since(LanguageLevel.PHP_8_0, "`catch` without a variable", begin, prevEnd);
    }
    expectClosing(Kind.PAREN_CLOSE);
    BlockStmt body = block();
    return new CatchClause(begin, prevEnd, types, variable, body);
  }

  // ---- declare

  private Stmt declare() {
    int begin = begin();
    advance();
    expect(Kind.PAREN_OPEN);
    int mark = mark();
    do {
      int itemBegin = begin();
      Identifier name = identifier();
      expect(Kind.ASSIGN);
      Expr value = expression(0);
      if (name.getName().equalsIgnoreCase("encoding") && !isLiteral(value)) {
        semantic("an encoding that is no literal", value.getBeginOffset(), value.getEndOffset());
      }
      push(new DeclareDirective(itemBegin, prevEnd, name, value));
    } while (accept(Kind.COMMA));
    expectClosing(Kind.PAREN_CLOSE);
    NodeList<DeclareDirective> directives = list(mark);
    if (kind == Kind.SEMICOLON || kind == Kind.CLOSE_TAG) {
      int end = endOfStatement();
      return new DeclareStmt(begin, end, directives, null);
    }
    if (kind == Kind.COLON) {
      Stmt body = alternativeBody(IN_DECLARE);
      expect(Kind.ENDDECLARE);
      int end = endOfStatement();
      return new DeclareStmt(begin, end, directives, body);
    }
    Stmt body = statement(SINGLE);
    return new DeclareStmt(begin, prevEnd, directives, body);
  }

  private static boolean isLiteral(Expr value) {
    return value instanceof StringLiteralExpr
        || value instanceof IntegerLiteralExpr
        || value instanceof FloatLiteralExpr
        || value instanceof MagicConstantExpr;
  }

  /** The statements after the colon at the current token; what ends them is left. */
  final BlockStmt alternativeBody(int context) {
    advance();
    int begin = prevEnd;
    int outer = openContexts;
    openContexts |= context;
    NodeList<Stmt> statements = statements(INNER);
    openContexts = outer;
    return new BlockStmt(begin, prevEnd, statements);
  }
}
