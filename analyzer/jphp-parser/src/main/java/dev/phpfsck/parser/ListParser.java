package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.Argument;
import dev.phpfsck.parser.ast.ArrayExpr;
import dev.phpfsck.parser.ast.ArrayItem;
import dev.phpfsck.parser.ast.ErrorExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.Identifier;
import dev.phpfsck.parser.ast.ListExpr;
import dev.phpfsck.parser.ast.NodeList;
import dev.phpfsck.parser.ast.PlaceholderExpr;
import org.jspecify.annotations.Nullable;

/** What stands between commas: arguments, items of arrays and of list patterns. */
abstract sealed class ListParser extends StringParser permits AccessParser {
  ListParser(ParserConfiguration configuration) {
    super(configuration);
  }

  /** Nothing, where something was to be. */
  final Expr missing(String what) {
    unexpected(what);
    return new ErrorExpr(prevEnd, prevEnd);
  }

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
    if (Kinds.isIdentifier(kind) && (peek() == Kind.COLON || !Kinds.startsExpression(kind))) {
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

  /**
   * After an item that no comma follows: false at the end of the list. Where another item could
   * begin, a missing comma is reported and the list goes on.
   */
  final boolean goesOn(int close, int before) {
    if (kind == close) {
      return false;
    }
    unexpected("`,` or `" + TokenKind.of((byte) close).getText() + "`");
    return pos > before
        && Kinds.startsExpression(kind)
        && !(Kinds.startsStatement(kind) && isAtLineStart());
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

  final Expr array() {
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
}
