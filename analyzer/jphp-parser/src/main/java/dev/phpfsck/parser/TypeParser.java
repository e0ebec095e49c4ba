package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.Identifier;
import dev.phpfsck.parser.ast.IntersectionType;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.NamedType;
import dev.phpfsck.parser.ast.NullableType;
import dev.phpfsck.parser.ast.Type;
import dev.phpfsck.parser.ast.UnionType;
import dev.phpfsck.parser.ast.VariableExpr;

/** Names and types. */
abstract sealed class TypeParser extends Recovery permits StringParser {
  TypeParser(ParserConfiguration configuration) {
    super(configuration);
  }

  // ---- names

  /** Whether the current token is the name of a class, function or constant. */
  final boolean isName() {
    return kind >= Kind.IDENTIFIER && kind <= Kind.NAME_RELATIVE;
  }

  /** The current token, whatever it is, as a name. */
  final Name takeName() {
    int begin = begin();
    String name = takeText();
    return new Name(begin, prevEnd, name);
  }

  /** A name; where there is none, one without text. */
  final Name name() {
    if (isName()) {
      return takeName();
    }
    unexpected("name");
    return new Name(prevEnd, prevEnd, "");
  }

  final Identifier takeIdentifier() {
    int begin = begin();
    String name = takeText();
    return new Identifier(begin, prevEnd, name);
  }

  /** A word that is no keyword. */
  final Identifier identifier() {
    if (kind == Kind.IDENTIFIER) {
      return takeIdentifier();
    }
    unexpected("identifier");
    return new Identifier(prevEnd, prevEnd, "");
  }

  /** A word that may be a keyword, as the names of members may. */
  final Identifier memberIdentifier() {
    if (Kinds.isIdentifier(kind)) {
      return takeIdentifier();
    }
    unexpected("identifier");
    return new Identifier(prevEnd, prevEnd, "");
  }

  final VariableExpr takeVariable() {
    int begin = begin();
    String name = intern(begin + 1, end());
    lastDynamic = pos;
    advance();
    return new VariableExpr(begin, prevEnd, name);
  }

  final VariableExpr variable() {
    if (kind == Kind.VARIABLE) {
      return takeVariable();
    }
    unexpected("variable");
    return new VariableExpr(prevEnd, prevEnd, "");
  }

  // ---- types

  /** Whether a type begins here; {@code static} is one for return values only. */
  final boolean startsType(boolean withStatic) {
    return isName()
        || kind == Kind.QUESTION
        || kind == Kind.PAREN_OPEN
        || kind == Kind.ARRAY
        || kind == Kind.CALLABLE
        || (kind == Kind.STATIC && withStatic);
  }

  final Type type(boolean withStatic) {
    int begin = begin();
    if (kind == Kind.QUESTION) {
      since(LanguageLevel.PHP_7_1, "a nullable type", begin, end());
      advance();
      Type inner = namedType(withStatic);
      return new NullableType(begin, prevEnd, inner);
    }
    boolean parenthesised = kind == Kind.PAREN_OPEN;
    Type first = element(withStatic);
    if (kind == Kind.BAR || parenthesised) {
      return union(first, begin, withStatic);
    }
    if (isIntersection()) {
      since(LanguageLevel.PHP_8_1, "an intersection type", begin, end());
      return intersection(first, begin, withStatic);
    }
    return first;
  }

  private Type union(Type first, int begin, boolean withStatic) {
    since(LanguageLevel.PHP_8_0, "a union type", begin, end());
    int mark = mark();
    push(first);
    if (kind != Kind.BAR) {
      expect(Kind.BAR);
    }
    while (accept(Kind.BAR)) {
      push(element(withStatic));
    }
    return new UnionType(begin, prevEnd, list(mark));
  }

  private Type element(boolean withStatic) {
    if (kind != Kind.PAREN_OPEN) {
      return namedType(withStatic);
    }
    int begin = begin();
    since(LanguageLevel.PHP_8_2, "a type in parentheses", begin, end());
    advance();
    Type first = namedType(withStatic);
    if (!isIntersection()) {
      expect(Kind.AMPERSAND);
    }
    Type inner = intersection(first, begin, withStatic);
    expectClosing(Kind.PAREN_CLOSE);
    return inner;
  }

  private Type intersection(Type first, int begin, boolean withStatic) {
    int mark = mark();
    push(first);
    while (isIntersection()) {
      advance();
      push(namedType(withStatic));
    }
    return new IntersectionType(begin, prevEnd, list(mark));
  }

  private Type namedType(boolean withStatic) {
    boolean word =
        kind == Kind.ARRAY || kind == Kind.CALLABLE || (kind == Kind.STATIC && withStatic);
    if (kind == Kind.STATIC && withStatic) {
      since(LanguageLevel.PHP_8_0, "the type `static`", begin(), end());
    }
    Name name = word ? takeName() : name();
    return new NamedType(name.getBeginOffset(), name.getEndOffset(), name);
  }

  private boolean isIntersection() {
    return kind == Kind.AMPERSAND && !isReferenceSign();
  }

  /**
   * Whether the {@code &} here belongs to the variable after it: PHP's lexer decides by what
   * follows.
   */
  final boolean isReferenceSign() {
    if (kind != Kind.AMPERSAND) {
      return false;
    }
    int next = peek();
    return next == Kind.VARIABLE || next == Kind.ELLIPSIS || next == Kind.DOLLAR;
  }
}
