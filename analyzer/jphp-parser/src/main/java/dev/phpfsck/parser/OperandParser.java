package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.Argument;
import dev.phpfsck.parser.ast.AttributeGroup;
import dev.phpfsck.parser.ast.ClassDecl;
import dev.phpfsck.parser.ast.CloneExpr;
import dev.phpfsck.parser.ast.ConstantFetchExpr;
import dev.phpfsck.parser.ast.EmptyExpr;
import dev.phpfsck.parser.ast.ErrorExpr;
import dev.phpfsck.parser.ast.EvalExpr;
import dev.phpfsck.parser.ast.ExitExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.FloatLiteralExpr;
import dev.phpfsck.parser.ast.FunctionCallExpr;
import dev.phpfsck.parser.ast.IntegerLiteralExpr;
import dev.phpfsck.parser.ast.IssetExpr;
import dev.phpfsck.parser.ast.MagicConstantExpr;
import dev.phpfsck.parser.ast.MatchArm;
import dev.phpfsck.parser.ast.MatchExpr;
import dev.phpfsck.parser.ast.Modifier;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.NodeList;
import dev.phpfsck.parser.ast.ObjectCreationExpr;
import org.jspecify.annotations.Nullable;

/** Operands: everything that an expression is made of besides operators. */
abstract sealed class OperandParser extends AccessParser permits ExpressionParser {

  OperandParser(ParserConfiguration configuration) {
    super(configuration);
  }

  /**
   * The body of a class from {@code extends} on; the word {@code class} and the arguments are read.
   */
  abstract ClassDecl anonymousClass(int modifiers);

  /** {@code function ...}, {@code fn ...}, {@code static fn ...}, attributes before them read. */
  abstract Expr closure(int begin, NodeList<AttributeGroup> attributes);

  abstract NodeList<AttributeGroup> attributes();

  @Override
  final Expr operand() {
    return switch (kind) {
      case Kind.VARIABLE -> postfix(takeVariable(), CALLED);
      case Kind.STRING -> postfix(stringLiteral(), CALLED);
      case Kind.IDENTIFIER, Kind.NAME_QUALIFIED, Kind.NAME_FULLY_QUALIFIED, Kind.NAME_RELATIVE ->
          named();
      case Kind.INTEGER, Kind.FLOAT -> number();
      case Kind.BRACKET_OPEN, Kind.ARRAY -> postfix(array(), CALLED);
      case Kind.PAREN_OPEN -> postfix(enclosed(), CALLED);
      case Kind.DOLLAR -> postfix(dynamicVariable(), CALLED);
      case Kind.QUOTE -> postfix(interpolatedString(), CALLED);
      case Kind.START_HEREDOC -> heredoc();
      case Kind.BACKTICK -> shellExec();
      case Kind.NEW -> creation();
      case Kind.ISSET, Kind.EMPTY, Kind.EVAL, Kind.EXIT -> construct();
      case Kind.MATCH -> match();
      case Kind.LIST -> standaloneList();
      case Kind.CLONE -> cloning();
      case Kind.FUNCTION, Kind.FN -> closure(begin(), NodeList.empty());
      case Kind.STATIC -> staticOperand();
      case Kind.ATTRIBUTE -> attributed();
      case Kind.READONLY -> readonlyCall();
      default -> magicConstantOrError();
    };
  }

  private Expr number() {
    int begin = begin();
    boolean integer = kind == Kind.INTEGER;
    if (level.compareTo(LanguageLevel.PHP_7_4) < 0 && hasUnderscore(begin, end())) {
      since(LanguageLevel.PHP_7_4, "an underscore in a number", begin, end());
    }
    advance();
    return integer
        ? new IntegerLiteralExpr(file, begin, prevEnd)
        : new FloatLiteralExpr(file, begin, prevEnd);
  }

  private boolean hasUnderscore(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text[i] == '_') {
        return true;
      }
    }
    return false;
  }

  private Expr magicConstantOrError() {
    MagicConstantExpr.Kind magic =
        switch (kind) {
          case Kind.MAGIC_DIR -> MagicConstantExpr.Kind.DIR;
          case Kind.MAGIC_FILE -> MagicConstantExpr.Kind.FILE;
          case Kind.MAGIC_LINE -> MagicConstantExpr.Kind.LINE;
          case Kind.MAGIC_CLASS -> MagicConstantExpr.Kind.CLASS;
          case Kind.MAGIC_FUNCTION -> MagicConstantExpr.Kind.FUNCTION;
          case Kind.MAGIC_METHOD -> MagicConstantExpr.Kind.METHOD;
          case Kind.MAGIC_NAMESPACE -> MagicConstantExpr.Kind.NAMESPACE;
          case Kind.MAGIC_TRAIT -> MagicConstantExpr.Kind.TRAIT;
          case Kind.MAGIC_PROPERTY -> MagicConstantExpr.Kind.PROPERTY;
          default -> null;
        };
    if (magic == null) {
      return missing("expression");
    }
    int begin = begin();
    advance();
    return postfix(new MagicConstantExpr(begin, prevEnd, magic), INDEXED);
  }

  // ---- names, classes

  /** A constant, a function call, or a class before {@code ::}. */
  private Expr named() {
    Name name = takeName();
    int begin = name.getBeginOffset();
    if (kind == Kind.PAREN_OPEN) {
      NodeList<Argument> arguments = arguments();
      return postfix(new FunctionCallExpr(begin, prevEnd, name, arguments), CALLED);
    }
    if (kind == Kind.DOUBLE_COLON) {
      return postfix(name, DEREFERENCED);
    }
    return postfix(new ConstantFetchExpr(begin, prevEnd, name), INDEXED);
  }

  private Expr staticOperand() {
    int next = peek();
    if (next == Kind.FUNCTION || next == Kind.FN) {
      return closure(begin(), NodeList.empty());
    }
    Name name = takeName();
    if (kind != Kind.DOUBLE_COLON) {
      unexpected("`::`");
      return new ConstantFetchExpr(name.getBeginOffset(), name.getEndOffset(), name);
    }
    return postfix(name, DEREFERENCED);
  }

  private Expr attributed() {
    int begin = begin();
    NodeList<AttributeGroup> attributes = attributes();
    boolean closure =
        kind == Kind.FUNCTION
            || kind == Kind.FN
            || (kind == Kind.STATIC && (peek() == Kind.FUNCTION || peek() == Kind.FN));
    if (closure) {
      return closure(begin, attributes);
    }
    unexpected("function");
    return new ErrorExpr(begin, prevEnd);
  }

  private Expr readonlyCall() {
    if (peek() != Kind.PAREN_OPEN) {
      return missing("expression");
    }
    return named();
  }

  private Expr creation() {
    int begin = begin();
    advance();
    NodeList<AttributeGroup> attributes = kind == Kind.ATTRIBUTE ? attributes() : NodeList.empty();
    if (kind == Kind.CLASS || kind == Kind.READONLY) {
      Expr created = anonymousCreation(begin, attributes);
      return isFollowed() ? newWithoutParentheses(created) : created;
    }
    if (!attributes.isEmpty()) {
      unexpected("`class`");
    }
    Expr classExpr = classReference();
    if (kind != Kind.PAREN_OPEN) {
      return new ObjectCreationExpr(begin, prevEnd, attributes, classExpr, NodeList.empty(), null);
    }
    NodeList<Argument> arguments = arguments();
    Expr created = new ObjectCreationExpr(begin, prevEnd, attributes, classExpr, arguments, null);
    return isFollowed() ? newWithoutParentheses(created) : created;
  }

  /** {@code new A()->b()}: from PHP 8.4; before, PHP stumbles at what follows. */
  private Expr newWithoutParentheses(Expr created) {
    since(LanguageLevel.PHP_8_4, "`new` without parentheses around it", begin(), end());
    return postfix(created, CALLED);
  }

  private boolean isFollowed() {
    return switch (kind) {
      case Kind.ARROW, Kind.NULLSAFE_ARROW, Kind.DOUBLE_COLON, Kind.BRACKET_OPEN, Kind.PAREN_OPEN ->
          true;
      default -> false;
    };
  }

  private Expr anonymousCreation(int begin, NodeList<AttributeGroup> attributes) {
    int modifiers = 0;
    if (kind == Kind.READONLY) {
      since(LanguageLevel.PHP_8_3, "a readonly anonymous class", begin(), end());
      modifiers = Modifier.READONLY.bit();
      advance();
    }
    expect(Kind.CLASS);
    NodeList<Argument> arguments = kind == Kind.PAREN_OPEN ? arguments() : NodeList.empty();
    ClassDecl body = anonymousClass(modifiers);
    return new ObjectCreationExpr(begin, prevEnd, attributes, null, arguments, body);
  }

  private Expr cloning() {
    int begin = begin();
    if (peek() == Kind.PAREN_OPEN && level.isAtLeast(LanguageLevel.PHP_8_5)) {
      Expr call = cloneCall(begin);
      if (call != null) {
        return call;
      }
    }
    advance();
    Expr expression = expression(Precedence.CLONE);
    return new CloneExpr(begin, prevEnd, expression);
  }

  /**
   * {@code clone($a, ['b' => 1])} and the like; null where it is but an operand in parentheses,
   * nothing being taken.
   */
  private @Nullable Expr cloneCall(int begin) {
    int open = nextIndex(pos);
    if (!isArgumentList(open)) {
      return null;
    }
    Name name = takeName();
    NodeList<Argument> arguments = arguments();
    return postfix(new FunctionCallExpr(begin, prevEnd, name, arguments), CALLED);
  }

  /**
   * Whether the parentheses that open at token {@code open} hold what only an argument list can: a
   * comma, a name, dots.
   */
  private boolean isArgumentList(int open) {
    int first = nextIndex(open);
    int firstKind = kindAt(first);
    if (firstKind == Kind.ELLIPSIS || firstKind == Kind.QUESTION || firstKind == Kind.PAREN_CLOSE) {
      return true;
    }
    if (Kinds.isIdentifier(firstKind) && kindAt(nextIndex(first)) == Kind.COLON) {
      return true;
    }
    int brackets = 0;
    // A bounded look: arguments of clone are short, and `clone (((...` must not cost more than
    // linear time.
    int i = first;
    for (int steps = 0; steps < 4096; steps++, i = nextIndex(i)) {
      switch (kindAt(i)) {
        case Kind.PAREN_OPEN,
            Kind.BRACKET_OPEN,
            Kind.BRACE_OPEN,
            Kind.CURLY_OPEN,
            Kind.DOLLAR_OPEN_CURLY,
            Kind.ATTRIBUTE ->
            brackets++;
        case Kind.PAREN_CLOSE, Kind.BRACKET_CLOSE, Kind.BRACE_CLOSE -> {
          if (--brackets < 0) {
            return false;
          }
        }
        case Kind.COMMA -> {
          if (brackets == 0) {
            return true;
          }
        }
        case Kind.END_OF_FILE -> {
          return false;
        }
        default -> {
          // Part of an argument.
        }
      }
    }
    return false;
  }

  /** {@code list(...)}, which only {@code =} may follow. */
  private Expr standaloneList() {
    Expr list = listPattern();
    if (kind != Kind.ASSIGN) {
      unexpected("`=`");
    }
    return list;
  }

  /** A value that PHP must know before the program runs. */
  final Expr constantExpression(boolean allowNew) {
    int before = pos;
    Expr value = expression(0);
    if (lastDynamic >= before && trials() == 0) {
      Node invalid = ConstantChecks.invalid(value, level, allowNew);
      if (invalid != null) {
        problems.refuse(
            "a variable or call in a value that must be constant",
            invalid.getBeginOffset(),
            invalid.getEndOffset());
      }
    }
    return value;
  }

  // ---- parentheses and constructs

  private Expr construct() {
    int begin = begin();
    int construct = kind;
    advance();
    if (construct == Kind.EXIT) {
      NodeList<Argument> arguments = kind == Kind.PAREN_OPEN ? arguments() : NodeList.empty();
      return new ExitExpr(begin, prevEnd, arguments);
    }
    if (kind != Kind.PAREN_OPEN) {
      return missing("`(`");
    }
    advance();
    if (construct == Kind.ISSET) {
      int mark = mark();
      expressions(Kind.PAREN_CLOSE);
      return suspect(new IssetExpr(begin, prevEnd, list(mark)));
    }
    Expr inner = expression(0);
    expectClosing(Kind.PAREN_CLOSE);
    return construct == Kind.EMPTY
        ? new EmptyExpr(begin, prevEnd, inner)
        : new EvalExpr(begin, prevEnd, inner);
  }

  // ---- match

  private Expr match() {
    int begin = begin();
    advance();
    if (kind != Kind.PAREN_OPEN) {
      return missing("`(`");
    }
    advance();
    Expr subject = expression(0);
    expectClosing(Kind.PAREN_CLOSE);
    expect(Kind.BRACE_OPEN);
    int mark = mark();
    while (kind != Kind.BRACE_CLOSE && kind != Kind.END_OF_FILE) {
      int before = pos;
      push(matchArm());
      if (kind == Kind.COMMA) {
        advance();
      } else if (!armGoesOn(before)) {
        break;
      }
    }
    if (kind != Kind.BRACE_CLOSE) {
      unexpected("`}`");
      skipInStatement(Kind.BRACE_CLOSE);
    }
    accept(Kind.BRACE_CLOSE);
    return suspect(new MatchExpr(begin, prevEnd, subject, list(mark)));
  }

  private boolean armGoesOn(int before) {
    if (kind == Kind.BRACE_CLOSE) {
      return false;
    }
    unexpected("`,` or `}`");
    return pos > before && (kind == Kind.DEFAULT || Kinds.startsExpression(kind));
  }

  private MatchArm matchArm() {
    int begin = begin();
    int mark = mark();
    if (kind == Kind.DEFAULT && peek() != Kind.DOUBLE_COLON) {
      advance();
      accept(Kind.COMMA);
    } else {
      do {
        push(expression(0));
      } while (accept(Kind.COMMA) && kind != Kind.DOUBLE_ARROW);
    }
    NodeList<Expr> conditions = list(mark);
    expect(Kind.DOUBLE_ARROW);
    Expr body = expression(0);
    return new MatchArm(begin, prevEnd, conditions, body);
  }
}
