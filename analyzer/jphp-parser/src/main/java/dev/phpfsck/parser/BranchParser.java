package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.ArrayExpr;
import dev.phpfsck.parser.ast.DoStmt;
import dev.phpfsck.parser.ast.ElseIfClause;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.ForStmt;
import dev.phpfsck.parser.ast.ForeachStmt;
import dev.phpfsck.parser.ast.IfStmt;
import dev.phpfsck.parser.ast.NodeList;
import dev.phpfsck.parser.ast.Stmt;
import dev.phpfsck.parser.ast.SwitchCase;
import dev.phpfsck.parser.ast.SwitchStmt;
import dev.phpfsck.parser.ast.WhileStmt;

/**
 * Branches and loops, in both spellings: with braces, and with a colon and {@code endif} and its
 * like.
 */
abstract sealed class BranchParser extends StatementParser permits Parser {
  BranchParser(ParserConfiguration configuration) {
    super(configuration);
  }

  @Override
  final Stmt branch() {
    return switch (kind) {
      case Kind.IF -> ifStatement();
      case Kind.WHILE -> whileStatement();
      case Kind.DO -> doStatement();
      case Kind.FOR -> forStatement();
      case Kind.FOREACH -> foreachStatement();
      default -> switchStatement();
    };
  }

  /** {@code ( expression )}, without a node for the parentheses. */
  private Expr condition() {
    expect(Kind.PAREN_OPEN);
    Expr condition = expression(0);
    expectClosing(Kind.PAREN_CLOSE);
    return condition;
  }

  // ---- if

  private Stmt ifStatement() {
    int begin = begin();
    advance();
    Expr condition = condition();
    if (kind == Kind.COLON) {
      return alternativeIf(begin, condition);
    }
    Stmt then = statement(SINGLE);
    int mark = mark();
    while (kind == Kind.ELSEIF) {
      int clauseBegin = begin();
      advance();
      Expr clauseCondition = condition();
      Stmt body = statement(SINGLE);
      push(new ElseIfClause(clauseBegin, prevEnd, clauseCondition, body));
    }
    NodeList<ElseIfClause> clauses = list(mark);
    Stmt otherwise = null;
    if (accept(Kind.ELSE)) {
      otherwise = statement(SINGLE);
    }
    return new IfStmt(begin, prevEnd, condition, then, clauses, otherwise, false);
  }

  private Stmt alternativeIf(int begin, Expr condition) {
    Stmt then = alternativeBody(IN_IF);
    int mark = mark();
    while (kind == Kind.ELSEIF) {
      int clauseBegin = begin();
      advance();
      Expr clauseCondition = condition();
      if (kind != Kind.COLON) {
        unexpected("`:`");
        break;
      }
      Stmt body = alternativeBody(IN_IF);
      push(new ElseIfClause(clauseBegin, prevEnd, clauseCondition, body));
    }
    NodeList<ElseIfClause> clauses = list(mark);
    Stmt otherwise = null;
    if (accept(Kind.ELSE)) {
      if (kind == Kind.COLON) {
        otherwise = alternativeBody(IN_IF);
      } else {
        unexpected("`:`");
        otherwise = statement(SINGLE);
      }
    }
    expect(Kind.ENDIF);
    int end = endOfStatement();
    return new IfStmt(begin, end, condition, then, clauses, otherwise, true);
  }

  // ---- loops

  private Stmt whileStatement() {
    int begin = begin();
    advance();
    Expr condition = condition();
    if (kind == Kind.COLON) {
      Stmt body = alternativeBody(IN_WHILE);
      expect(Kind.ENDWHILE);
      int end = endOfStatement();
      return new WhileStmt(begin, end, condition, body, true);
    }
    Stmt body = statement(SINGLE);
    return new WhileStmt(begin, prevEnd, condition, body, false);
  }

  private Stmt doStatement() {
    int begin = begin();
    advance();
    Stmt body = statement(SINGLE);
    expect(Kind.WHILE);
    Expr condition = condition();
    int end = endOfStatement();
    return new DoStmt(begin, end, body, condition);
  }

  private Stmt forStatement() {
    int begin = begin();
    advance();
    expect(Kind.PAREN_OPEN);
    NodeList<Expr> initialization = forExpressions(Kind.SEMICOLON);
    NodeList<Expr> compare = forExpressions(Kind.SEMICOLON);
    NodeList<Expr> update = forExpressions(Kind.PAREN_CLOSE);
    if (kind == Kind.COLON) {
      Stmt body = alternativeBody(IN_FOR);
      expect(Kind.ENDFOR);
      int end = endOfStatement();
      return new ForStmt(begin, end, initialization, compare, update, body, true);
    }
    Stmt body = statement(SINGLE);
    return new ForStmt(begin, prevEnd, initialization, compare, update, body, false);
  }

  private NodeList<Expr> forExpressions(int close) {
    int mark = mark();
    if (kind != close) {
      do {
        push(expression(0));
      } while (accept(Kind.COMMA));
    }
    if (close == Kind.SEMICOLON) {
      expect(close);
    } else {
      expectClosing(close);
    }
    return list(mark);
  }

  private Stmt foreachStatement() {
    int begin = begin();
    advance();
    expect(Kind.PAREN_OPEN);
    Expr iterable = expression(0);
    expect(Kind.AS);
    boolean byReference = accept(Kind.AMPERSAND);
    Expr value = foreachVariable(byReference);
    Expr key = null;
    if (accept(Kind.DOUBLE_ARROW)) {
      key = value;
      if (byReference) {
        problems.refuse("a key by reference", key.getBeginOffset(), key.getEndOffset());
      }
      byReference = accept(Kind.AMPERSAND);
      value = foreachVariable(byReference);
    }
    expectClosing(Kind.PAREN_CLOSE);
    if (kind == Kind.COLON) {
      Stmt body = alternativeBody(IN_FOREACH);
      expect(Kind.ENDFOREACH);
      int end = endOfStatement();
      return suspect(new ForeachStmt(begin, end, iterable, key, value, body, byReference, true));
    }
    Stmt body = statement(SINGLE);
    return suspect(new ForeachStmt(begin, prevEnd, iterable, key, value, body, byReference, false));
  }

  private Expr foreachVariable(boolean byReference) {
    if (byReference) {
      return reference();
    }
    if (kind == Kind.LIST) {
      return listPattern();
    }
    if (kind != Kind.BRACKET_OPEN) {
      return reference();
    }
    Expr value = operand();
    boolean pattern = value instanceof ArrayExpr array && array.isShortSyntax();
    if (!pattern && !Operators.isVariable(value)) {
      unexpected("variable");
    }
    return value;
  }

  // ---- switch

  private Stmt switchStatement() {
    int begin = begin();
    advance();
    Expr selector = condition();
    boolean alternative = kind == Kind.COLON;
    if (alternative) {
      advance();
    } else {
      expect(Kind.BRACE_OPEN);
    }
    if (kind == Kind.SEMICOLON || kind == Kind.CLOSE_TAG) {
      advance();
    }
    int outer = openContexts;
    openContexts |= alternative ? IN_SWITCH | IN_ALTERNATIVE_SWITCH : IN_SWITCH | IN_BRACES;
    int close = alternative ? Kind.ENDSWITCH : Kind.BRACE_CLOSE;
    int mark = mark();
    int before = -1;
    // Nothing read in a round: what follows belongs to something around the switch.
    while (pos != before && (kind == Kind.CASE || kind == Kind.DEFAULT || skipToCase(close))) {
      before = pos;
      push(switchCase());
    }
    openContexts = outer;
    NodeList<SwitchCase> cases = list(mark);
    expect(close);
    int end = alternative ? endOfStatement() : prevEnd;
    return suspect(new SwitchStmt(begin, end, selector, cases, alternative));
  }

  /**
   * Where neither a case nor the end follows, statements can: they are taken for those of a case
   * without a label.
   */
  private boolean skipToCase(int close) {
    if (kind == close || kind == Kind.END_OF_FILE) {
      return false;
    }
    unexpected("`case`");
    return Kinds.startsStatement(kind) || Kinds.startsExpression(kind) || kind == Kind.INLINE_HTML;
  }

  private SwitchCase switchCase() {
    int begin = begin();
    Expr label = null;
    boolean labelled = kind == Kind.CASE || kind == Kind.DEFAULT;
    if (labelled) {
      boolean isCase = kind == Kind.CASE;
      advance();
      label = isCase ? expression(0) : null;
      if (kind == Kind.COLON || kind == Kind.SEMICOLON || kind == Kind.CLOSE_TAG) {
        advance();
      } else {
        unexpected("`:`");
      }
    }
    NodeList<Stmt> statements = statements(INNER);
    return new SwitchCase(begin, prevEnd, label, statements);
  }
}
