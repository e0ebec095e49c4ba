package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.Argument;
import dev.phpfsck.parser.ast.ArrayAccessExpr;
import dev.phpfsck.parser.ast.ArrayExpr;
import dev.phpfsck.parser.ast.ArrayItem;
import dev.phpfsck.parser.ast.AttributeGroup;
import dev.phpfsck.parser.ast.ClassConstantExpr;
import dev.phpfsck.parser.ast.ClassDecl;
import dev.phpfsck.parser.ast.CloneExpr;
import dev.phpfsck.parser.ast.ConstantFetchExpr;
import dev.phpfsck.parser.ast.DynamicVariableExpr;
import dev.phpfsck.parser.ast.EmptyExpr;
import dev.phpfsck.parser.ast.EnclosedExpr;
import dev.phpfsck.parser.ast.ErrorExpr;
import dev.phpfsck.parser.ast.EvalExpr;
import dev.phpfsck.parser.ast.ExitExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.FloatLiteralExpr;
import dev.phpfsck.parser.ast.FunctionCallExpr;
import dev.phpfsck.parser.ast.Identifier;
import dev.phpfsck.parser.ast.IntegerLiteralExpr;
import dev.phpfsck.parser.ast.IssetExpr;
import dev.phpfsck.parser.ast.ListExpr;
import dev.phpfsck.parser.ast.MagicConstantExpr;
import dev.phpfsck.parser.ast.MatchArm;
import dev.phpfsck.parser.ast.MatchExpr;
import dev.phpfsck.parser.ast.MethodCallExpr;
import dev.phpfsck.parser.ast.Modifier;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.NodeList;
import dev.phpfsck.parser.ast.ObjectCreationExpr;
import dev.phpfsck.parser.ast.PlaceholderExpr;
import dev.phpfsck.parser.ast.PropertyAccessExpr;
import dev.phpfsck.parser.ast.StaticMethodCallExpr;
import dev.phpfsck.parser.ast.StaticPropertyAccessExpr;
import org.jspecify.annotations.Nullable;

/**
 * Operands: everything that an expression is made of besides operators. What may follow an operand
 * depends on what it is: PHP's grammar lets {@code [0]} follow a constant but not {@code ::}, and
 * nothing follow a number.
 */
abstract sealed class OperandParser extends StringParser permits ExpressionParser {
  // What may follow an operand.

  /** {@code [0]}, {@code ->a}: a constant. */
  private static final int INDEXED = 1;

  /** The above and {@code ::a}: a class constant. */
  private static final int DEREFERENCED = 2;

  /** The above and {@code (...)}: a variable, a string, an array, anything in parentheses. */
  private static final int CALLED = 3;

  /** Whether {@code ?->} stands in the file, which is not to be assigned through. */
  boolean sawNullsafe;

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

  /** Nothing, where something was to be. */
  final Expr missing(String what) {
    unexpected(what);
    return new ErrorExpr(prevEnd, prevEnd);
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

  /**
   * What may stand after {@code new} and {@code instanceof}: a name, a variable without calls,
   * parentheses.
   */
  final Expr classReference() {
    if (isName() || kind == Kind.STATIC) {
      Name name = takeName();
      if (kind != Kind.DOUBLE_COLON) {
        return name;
      }
      return classVariable(staticProperty(name));
    }
    if (kind == Kind.VARIABLE) {
      return classVariable(takeVariable());
    }
    if (kind == Kind.DOLLAR) {
      return classVariable(dynamicVariable());
    }
    if (kind == Kind.PAREN_OPEN) {
      since(LanguageLevel.PHP_8_0, "an expression for a class", begin(), end());
      return enclosed();
    }
    return missing("class");
  }

  private Expr staticProperty(Expr classExpr) {
    advance();
    Expr variable;
    if (kind == Kind.VARIABLE) {
      variable = takeVariable();
    } else if (kind == Kind.DOLLAR) {
      variable = dynamicVariable();
    } else {
      variable = missing("variable");
    }
    return new StaticPropertyAccessExpr(classExpr.getBeginOffset(), prevEnd, classExpr, variable);
  }

  private Expr classVariable(Expr base) {
    Expr left = base;
    while (true) {
      switch (kind) {
        case Kind.BRACKET_OPEN -> left = index(left);
        case Kind.ARROW, Kind.NULLSAFE_ARROW -> {
          boolean nullsafe = kind == Kind.NULLSAFE_ARROW;
          advance();
          Expr name = propertyName();
          left = new PropertyAccessExpr(left.getBeginOffset(), prevEnd, left, name, nullsafe);
        }
        case Kind.DOUBLE_COLON -> left = staticProperty(left);
        case Kind.BRACE_OPEN -> {
          Expr offset = braceOffset(left);
          if (offset == null) {
            return left;
          }
          left = offset;
        }
        default -> {
          return left;
        }
      }
    }
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
    if (isIdentifier(firstKind) && kindAt(nextIndex(first)) == Kind.COLON) {
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

  // ---- variables

  /** {@code $$a}, {@code ${...}}; the dollar signs may be many. */
  final Expr dynamicVariable() {
    int begin = begin();
    if (++depth > depthLimit) {
      depth--;
      skipTooDeep();
      return new ErrorExpr(begin, prevEnd);
    }
    advance();
    Expr inner;
    if (kind == Kind.VARIABLE) {
      inner = takeVariable();
    } else if (kind == Kind.DOLLAR) {
      inner = dynamicVariable();
    } else if (accept(Kind.BRACE_OPEN)) {
      inner = expression(0);
      closeBrace();
    } else {
      inner = missing("variable");
    }
    depth--;
    return new DynamicVariableExpr(begin, prevEnd, inner);
  }

  private void closeBrace() {
    if (kind != Kind.BRACE_CLOSE) {
      unexpected("`}`");
    }
    accept(Kind.BRACE_CLOSE);
  }

  /** {@code name}, {@code $name} or <code>{...}</code> after an arrow. */
  private Expr propertyName() {
    return switch (kind) {
      case Kind.IDENTIFIER -> takeIdentifier();
      case Kind.VARIABLE -> takeVariable();
      case Kind.DOLLAR -> dynamicVariable();
      case Kind.BRACE_OPEN -> bracedName();
      default -> missing("name");
    };
  }

  private Expr bracedName() {
    advance();
    Expr name = expression(0);
    closeBrace();
    return name;
  }

  /** All that follows an operand: indexes, members, calls. A loop, for chains are long. */
  private Expr postfix(Expr operand, int ability) {
    Expr left = operand;
    int able = ability;
    while (true) {
      switch (kind) {
        case Kind.BRACKET_OPEN -> {
          left = index(left);
          able = CALLED;
        }
        case Kind.ARROW, Kind.NULLSAFE_ARROW -> {
          left = member(left);
          able = CALLED;
        }
        case Kind.DOUBLE_COLON -> {
          if (able < DEREFERENCED) {
            return left;
          }
          left = staticMember(left);
          able = left instanceof ClassConstantExpr ? DEREFERENCED : CALLED;
        }
        case Kind.PAREN_OPEN -> {
          if (able < CALLED) {
            return left;
          }
          NodeList<Argument> arguments = arguments();
          left = new FunctionCallExpr(left.getBeginOffset(), prevEnd, left, arguments);
        }
        case Kind.BRACE_OPEN -> {
          Expr offset = braceOffset(left);
          if (offset == null) {
            return left;
          }
          left = offset;
          able = CALLED;
        }
        default -> {
          return left;
        }
      }
    }
  }

  /**
   * {@code $a{0}}: an offset up to PHP 7.4; up to 8.3 the grammar still has it, for the compiler to
   * refuse. Null where the brace begins something else.
   */
  private @Nullable Expr braceOffset(Expr base) {
    if (level.isAtLeast(LanguageLevel.PHP_8_4) || base instanceof Name) {
      return null;
    }
    Expr offset = attempt(Kind.BRACE_CLOSE);
    return offset == null
        ? null
        : suspect(new ArrayAccessExpr(base.getBeginOffset(), prevEnd, base, offset, true));
  }

  private Expr index(Expr base) {
    advance();
    Expr index = kind == Kind.BRACKET_CLOSE ? null : expression(0);
    expectClosing(Kind.BRACKET_CLOSE);
    ArrayAccessExpr access =
        new ArrayAccessExpr(base.getBeginOffset(), prevEnd, base, index, false);
    return index == null ? suspect(access) : access;
  }

  private Expr member(Expr object) {
    boolean nullsafe = kind == Kind.NULLSAFE_ARROW;
    if (nullsafe) {
      sawNullsafe = true;
      since(LanguageLevel.PHP_8_0, "`?->`", begin(), end());
    }
    advance();
    Expr name = propertyName();
    int begin = object.getBeginOffset();
    if (kind == Kind.PAREN_OPEN) {
      NodeList<Argument> arguments = arguments();
      return new MethodCallExpr(begin, prevEnd, object, name, arguments, nullsafe);
    }
    return new PropertyAccessExpr(begin, prevEnd, object, name, nullsafe);
  }

  private Expr staticMember(Expr classExpr) {
    int begin = classExpr.getBeginOffset();
    int next = peek();
    boolean variable = next == Kind.VARIABLE || next == Kind.DOLLAR;
    if (variable) {
      advance();
      Expr name = kind == Kind.VARIABLE ? takeVariable() : dynamicVariable();
      if (kind == Kind.PAREN_OPEN) {
        NodeList<Argument> arguments = arguments();
        return new StaticMethodCallExpr(begin, prevEnd, classExpr, name, arguments);
      }
      return new StaticPropertyAccessExpr(begin, prevEnd, classExpr, name);
    }
    advance();
    boolean computed = kind == Kind.BRACE_OPEN;
    int nameBegin = begin();
    Expr name = computed ? bracedName() : memberIdentifier();
    if (kind == Kind.PAREN_OPEN) {
      NodeList<Argument> arguments = arguments();
      return new StaticMethodCallExpr(begin, prevEnd, classExpr, name, arguments);
    }
    if (computed) {
      since(LanguageLevel.PHP_8_3, "a computed name of a class constant", nameBegin, prevEnd);
    }
    return new ClassConstantExpr(begin, prevEnd, classExpr, name);
  }

  // ---- arguments

  final NodeList<Argument> arguments() {
    lastDynamic = pos;
    advance();
    if (kind == Kind.PAREN_CLOSE) {
      advance();
      return NodeList.empty();
    }
    int mark = mark();
    boolean special = false;
    while (kind != Kind.PAREN_CLOSE && kind != Kind.END_OF_FILE) {
      int before = pos;
      Argument argument = argument();
      special |= argument.isUnpacked() || argument.getName().isPresent();
      push(argument);
      if (kind == Kind.COMMA) {
        int comma = begin();
        advance();
        if (kind == Kind.PAREN_CLOSE) {
          since(LanguageLevel.PHP_7_3, "a comma after the last argument", comma, comma + 1);
        }
      } else if (!goesOn(Kind.PAREN_CLOSE, before)) {
        break;
      }
    }
    expectClosing(Kind.PAREN_CLOSE);
    NodeList<Argument> arguments = list(mark);
    if (special && arguments.size() > 1) {
      suspect(arguments.get(0));
    }
    return arguments;
  }

  /**
   * After an item that no comma follows: false at the end of the list. Where another item could
   * begin, a missing comma is reported and the list goes on.
   */
  final boolean goesOn(int close, int before) {
    if (kind == close) {
      return false;
    }
    unexpected("`,` or `" + TokenKind.of((byte) close).getText() + "`");
    return pos > before && startsExpression(kind) && !(startsStatement(kind) && isAtLineStart());
  }

  private Argument argument() {
    int begin = begin();
    if (kind == Kind.ELLIPSIS) {
      advance();
      if (kind == Kind.PAREN_CLOSE || kind == Kind.COMMA) {
        boolean alone = kind == Kind.PAREN_CLOSE;
        since(alone ? LanguageLevel.PHP_8_1 : LanguageLevel.PHP_8_6, "`(...)`", begin, prevEnd);
        Expr placeholder = new PlaceholderExpr(begin, prevEnd, true);
        return new Argument(begin, prevEnd, null, placeholder, false);
      }
      Expr value = expression(0);
      return new Argument(begin, prevEnd, null, value, true);
    }
    Identifier name = null;
    if (isIdentifier(kind) && (peek() == Kind.COLON || !startsExpression(kind))) {
      name = takeIdentifier();
      since(LanguageLevel.PHP_8_0, "a named argument", begin, prevEnd);
      expect(Kind.COLON);
    }
    if (kind == Kind.QUESTION && (peek() == Kind.COMMA || peek() == Kind.PAREN_CLOSE)) {
      int sign = begin();
      since(LanguageLevel.PHP_8_6, "a placeholder argument", sign, end());
      advance();
      Expr placeholder = new PlaceholderExpr(sign, prevEnd, false);
      return new Argument(begin, prevEnd, name, placeholder, false);
    }
    Expr value = expression(0);
    // The value may be missing, and then ends before it begins.
    return new Argument(begin, prevEnd, name, value, false);
  }

  // ---- arrays

  private Expr array() {
    int begin = begin();
    boolean brackets = kind == Kind.BRACKET_OPEN;
    advance();
    if (!brackets && kind != Kind.PAREN_OPEN) {
      return missing("`(`");
    }
    if (!brackets) {
      advance();
    }
    int close = brackets ? Kind.BRACKET_CLOSE : Kind.PAREN_CLOSE;
    NodeList<ArrayItem> items = arrayItems(close);
    ArrayExpr array = new ArrayExpr(begin, prevEnd, items, brackets);
    return hasGap(items) ? suspect(array) : array;
  }

  /** {@code list(...)}, which only {@code =} may follow. */
  private Expr standaloneList() {
    Expr list = listPattern();
    if (kind != Kind.ASSIGN) {
      unexpected("`=`");
    }
    return list;
  }

  final Expr listPattern() {
    int begin = begin();
    advance();
    if (kind != Kind.PAREN_OPEN) {
      return missing("`(`");
    }
    advance();
    NodeList<ArrayItem> items = arrayItems(Kind.PAREN_CLOSE);
    return suspect(new ListExpr(begin, prevEnd, items));
  }

  private static boolean hasGap(NodeList<ArrayItem> items) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).getValue().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private NodeList<ArrayItem> arrayItems(int close) {
    int mark = mark();
    while (kind != close && kind != Kind.END_OF_FILE) {
      if (kind == Kind.COMMA) {
        push(new ArrayItem(begin(), begin(), null, null, false, false));
        advance();
        continue;
      }
      int before = pos;
      push(arrayItem());
      if (kind == Kind.COMMA) {
        advance();
      } else if (!goesOn(close, before)) {
        break;
      }
    }
    expectClosing(close);
    return list(mark);
  }

  private ArrayItem arrayItem() {
    int begin = begin();
    if (kind == Kind.ELLIPSIS) {
      since(LanguageLevel.PHP_7_4, "`...` in an array", begin, end());
      advance();
      Expr value = expression(0);
      return new ArrayItem(begin, prevEnd, null, value, false, true);
    }
    if (kind == Kind.AMPERSAND) {
      return itemByReference(begin, null);
    }
    Expr first = itemValue();
    if (kind != Kind.DOUBLE_ARROW || first instanceof ListExpr) {
      return new ArrayItem(begin, prevEnd, null, first, false, false);
    }
    advance();
    if (kind == Kind.AMPERSAND) {
      return itemByReference(begin, first);
    }
    Expr value = itemValue();
    return new ArrayItem(begin, prevEnd, first, value, false, false);
  }

  private ArrayItem itemByReference(int begin, @Nullable Expr key) {
    advance();
    Expr value = reference();
    return new ArrayItem(begin, prevEnd, key, value, true, false);
  }

  /**
   * What PHP's grammar calls a variable: something that can be assigned to, or a call. No operator
   * may follow.
   */
  final Expr reference() {
    if (!startsVariable()) {
      return missing("variable");
    }
    Expr value = operand();
    if (!Operators.isVariable(value) && !(value instanceof ErrorExpr)) {
      unexpected("variable");
    }
    return value;
  }

  /** Whether a variable may begin here: whatever {@code [0]} or {@code ->a} can follow. */
  private boolean startsVariable() {
    return switch (kind) {
      case Kind.VARIABLE,
          Kind.DOLLAR,
          Kind.STRING,
          Kind.QUOTE,
          Kind.BRACKET_OPEN,
          Kind.ARRAY,
          Kind.PAREN_OPEN,
          Kind.STATIC,
          Kind.READONLY ->
          true;
      case Kind.NEW -> level.isAtLeast(LanguageLevel.PHP_8_4);
      case Kind.EXIT -> level.isAtLeast(LanguageLevel.PHP_8_4);
      default -> isName() || (kind >= Kind.MAGIC_CLASS && kind <= Kind.MAGIC_PROPERTY);
    };
  }

  private Expr itemValue() {
    if (kind != Kind.LIST || depth >= depthLimit) {
      return expression(0);
    }
    depth++;
    Expr list = listPattern();
    depth--;
    return kind == Kind.ASSIGN ? operatorsAfter(list) : list;
  }

  /** The operators after an operand that is read. */
  abstract Expr operatorsAfter(Expr operand);

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

  final Expr enclosed() {
    int begin = begin();
    advance();
    Expr inner = expression(0);
    expectClosing(Kind.PAREN_CLOSE);
    return new EnclosedExpr(begin, prevEnd, inner);
  }

  private Expr construct() {
    int begin = begin();
    int construct = kind;
    advance();
    if (construct == Kind.EXIT) {
      NodeList<Argument> arguments = kind == Kind.PAREN_OPEN ? arguments() : NodeList.empty();
      Expr exit = new ExitExpr(begin, prevEnd, arguments);
      return exit;
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

  /**
   * One expression or more up to {@code close}, which is taken; a comma may follow the last (PHP
   * 7.3).
   */
  final void expressions(int close) {
    do {
      int before = pos;
      push(expression(0));
      if (kind == Kind.COMMA) {
        int comma = begin();
        advance();
        if (kind == close) {
          since(LanguageLevel.PHP_7_3, "a comma after the last argument", comma, comma + 1);
        }
      } else if (!goesOn(close, before)) {
        break;
      }
    } while (kind != close && kind != Kind.END_OF_FILE);
    expectClosing(close);
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
      skipToClosingBrace();
    }
    accept(Kind.BRACE_CLOSE);
    return suspect(new MatchExpr(begin, prevEnd, subject, list(mark)));
  }

  private boolean armGoesOn(int before) {
    if (kind == Kind.BRACE_CLOSE) {
      return false;
    }
    unexpected("`,` or `}`");
    return pos > before && (kind == Kind.DEFAULT || startsExpression(kind));
  }

  private void skipToClosingBrace() {
    skipInStatement(Kind.BRACE_CLOSE);
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
