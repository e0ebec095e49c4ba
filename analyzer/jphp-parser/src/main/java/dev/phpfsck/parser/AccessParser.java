package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.Argument;
import dev.phpfsck.parser.ast.ArrayAccessExpr;
import dev.phpfsck.parser.ast.ClassConstantExpr;
import dev.phpfsck.parser.ast.DynamicVariableExpr;
import dev.phpfsck.parser.ast.EnclosedExpr;
import dev.phpfsck.parser.ast.ErrorExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.FunctionCallExpr;
import dev.phpfsck.parser.ast.MethodCallExpr;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.NodeList;
import dev.phpfsck.parser.ast.PropertyAccessExpr;
import dev.phpfsck.parser.ast.StaticMethodCallExpr;
import dev.phpfsck.parser.ast.StaticPropertyAccessExpr;
import org.jspecify.annotations.Nullable;

/**
 * What follows an operand: indexes, members, calls. PHP's grammar lets {@code [0]} follow a
 * constant but not {@code ::}, and nothing follow a number.
 */
abstract sealed class AccessParser extends ListParser permits OperandParser {
  // What may follow an operand.

  /** {@code [0]}, {@code ->a}: a constant. */
  static final int INDEXED = 1;

  /** The above and {@code ::a}: a class constant. */
  static final int DEREFERENCED = 2;

  /** The above and {@code (...)}: a variable, a string, an array, anything in parentheses. */
  static final int CALLED = 3;

  /** Whether {@code ?->} stands in the file, which is not to be assigned through. */
  boolean sawNullsafe;

  AccessParser(ParserConfiguration configuration) {
    super(configuration);
  }

  /** All that follows an operand: indexes, members, calls. A loop, for chains are long. */
  final Expr postfix(Expr operand, int ability) {
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

  final Expr enclosed() {
    int begin = begin();
    advance();
    Expr inner = expression(0);
    expectClosing(Kind.PAREN_CLOSE);
    return new EnclosedExpr(begin, prevEnd, inner);
  }
}
