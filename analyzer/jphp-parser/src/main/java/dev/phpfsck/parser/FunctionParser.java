package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.Argument;
import dev.phpfsck.parser.ast.ArrowFunctionExpr;
import dev.phpfsck.parser.ast.Attribute;
import dev.phpfsck.parser.ast.AttributeGroup;
import dev.phpfsck.parser.ast.BlockStmt;
import dev.phpfsck.parser.ast.ClosureExpr;
import dev.phpfsck.parser.ast.ClosureUse;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.FunctionDecl;
import dev.phpfsck.parser.ast.Identifier;
import dev.phpfsck.parser.ast.Modifier;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.NodeList;
import dev.phpfsck.parser.ast.Parameter;
import dev.phpfsck.parser.ast.PropertyHook;
import dev.phpfsck.parser.ast.Type;
import dev.phpfsck.parser.ast.VariableExpr;
import org.jspecify.annotations.Nullable;

/** Functions: parameters, closures, attributes, modifiers. */
abstract sealed class FunctionParser extends ExpressionParser permits ClassParser {
  FunctionParser(ParserConfiguration configuration) {
    super(configuration);
  }

  private static final int FINAL_OR_ABSTRACT = Modifier.FINAL.bit() | Modifier.ABSTRACT.bit();

  abstract BlockStmt block();

  abstract NodeList<PropertyHook> hooks();

  // ---- attributes

  /** {@code #[A, B(1)] #[C]}; the current token begins the first. */
  @Override
  final NodeList<AttributeGroup> attributes() {
    int mark = mark();
    while (kind == Kind.ATTRIBUTE) {
      push(attributeGroup());
    }
    return list(mark);
  }

  private AttributeGroup attributeGroup() {
    int begin = begin();
    advance();
    int mark = mark();
    do {
      int before = pos;
      push(attribute());
      if (kind != Kind.COMMA && !goesOn(Kind.BRACKET_CLOSE, before)) {
        break;
      }
      accept(Kind.COMMA);
    } while (kind != Kind.BRACKET_CLOSE && kind != Kind.END_OF_FILE);
    expectClosing(Kind.BRACKET_CLOSE);
    return new AttributeGroup(begin, prevEnd, list(mark));
  }

  private Attribute attribute() {
    int begin = begin();
    Name name = kind == Kind.STATIC ? takeName() : name();
    NodeList<Argument> arguments = kind == Kind.PAREN_OPEN ? arguments() : NodeList.empty();
    return new Attribute(begin, prevEnd, name, arguments);
  }

  // ---- modifiers

  static boolean isModifier(int kind) {
    return switch (kind) {
      case Kind.PUBLIC,
          Kind.PROTECTED,
          Kind.PRIVATE,
          Kind.STATIC,
          Kind.ABSTRACT,
          Kind.FINAL,
          Kind.READONLY ->
          true;
      default -> false;
    };
  }

  /** The modifiers that follow one another here, as bits of {@link Modifier}. */
  final int modifiers() {
    int bits = 0;
    while (isModifier(kind)) {
      int begin = begin();
      int end = end();
      int bit = takeModifier().bit();
      if ((bits & bit) != 0) {
        semantic("a modifier is written twice", begin, end);
      } else if (isSecondVisibility(bits, bit)) {
        semantic("more than one visibility", begin, end);
      }
      bits |= bit;
      if ((bit & FINAL_OR_ABSTRACT) != 0 && (bits & FINAL_OR_ABSTRACT) == FINAL_OR_ABSTRACT) {
        semantic("a member is abstract and final", begin, end);
      }
    }
    return bits;
  }

  private static boolean isSecondVisibility(int bits, int bit) {
    int read = Modifier.PUBLIC.bit() | Modifier.PROTECTED.bit() | Modifier.PRIVATE.bit();
    int write =
        Modifier.PUBLIC_SET.bit() | Modifier.PROTECTED_SET.bit() | Modifier.PRIVATE_SET.bit();
    return ((bits & read) != 0 && (bit & read) != 0) || ((bits & write) != 0 && (bit & write) != 0);
  }

  /** The modifier here, {@code private(set)} in one piece. */
  final Modifier takeModifier() {
    boolean set = isSetVisibility();
    int begin = begin();
    Modifier modifier =
        switch (kind) {
          case Kind.PUBLIC -> set ? Modifier.PUBLIC_SET : Modifier.PUBLIC;
          case Kind.PROTECTED -> set ? Modifier.PROTECTED_SET : Modifier.PROTECTED;
          case Kind.PRIVATE -> set ? Modifier.PRIVATE_SET : Modifier.PRIVATE;
          case Kind.STATIC -> Modifier.STATIC;
          case Kind.ABSTRACT -> Modifier.ABSTRACT;
          case Kind.FINAL -> Modifier.FINAL;
          default -> Modifier.READONLY;
        };
    advance();
    if (set) {
      since(LanguageLevel.PHP_8_4, "`" + modifier.asString() + "`", begin, begin + 1);
      advance();
      advance();
      advance();
    }
    return modifier;
  }

  /** Whether {@code (set)} follows the word without a blank. */
  private boolean isSetVisibility() {
    if (kind != Kind.PUBLIC && kind != Kind.PROTECTED && kind != Kind.PRIVATE) {
      return false;
    }
    int p = end();
    return text[p] == '('
        && (text[p + 1] | 0x20) == 's'
        && (text[p + 2] | 0x20) == 'e'
        && (text[p + 3] | 0x20) == 't'
        && text[p + 4] == ')';
  }

  // ---- parameters

  /** The parameters from the opening parenthesis to the closing one. */
  final NodeList<Parameter> parameters() {
    if (!expect(Kind.PAREN_OPEN)) {
      return NodeList.empty();
    }
    if (kind == Kind.PAREN_CLOSE) {
      advance();
      return NodeList.empty();
    }
    int mark = mark();
    while (kind != Kind.PAREN_CLOSE && kind != Kind.END_OF_FILE) {
      int before = pos;
      push(parameter());
      if (kind == Kind.COMMA) {
        int comma = begin();
        advance();
        if (kind == Kind.PAREN_CLOSE) {
          since(LanguageLevel.PHP_8_0, "a comma after the last parameter", comma, comma + 1);
        }
      } else if (!parametersGoOn(before)) {
        break;
      }
    }
    expectClosing(Kind.PAREN_CLOSE);
    return list(mark);
  }

  private boolean parametersGoOn(int before) {
    if (kind == Kind.PAREN_CLOSE) {
      return false;
    }
    unexpected("`,` or `)`");
    return pos > before && (kind == Kind.VARIABLE || startsType(false)) && !isAtLineStart();
  }

  private Parameter parameter() {
    int begin = begin();
    NodeList<AttributeGroup> attributes = kind == Kind.ATTRIBUTE ? attributes() : NodeList.empty();
    int modifiers = promotion();
    Type type = startsType(false) ? type(false) : null;
    boolean byReference = isReferenceSign() && accept(Kind.AMPERSAND);
    boolean variadic = accept(Kind.ELLIPSIS);
    VariableExpr variable = variable();
    Expr defaultValue = accept(Kind.ASSIGN) ? constantExpression(true) : null;
    NodeList<PropertyHook> hooks =
        kind == Kind.BRACE_OPEN && opensHooks() ? hooks() : NodeList.empty();
    return new Parameter(
        begin,
        prevEnd,
        attributes,
        modifiers,
        type,
        byReference,
        variadic,
        variable,
        defaultValue,
        hooks);
  }

  /**
   * Whether the brace after a parameter begins hooks, which promote it; before 8.4 it cannot, and
   * mostly a parenthesis is missing.
   */
  private boolean opensHooks() {
    if (!level.isAtLeast(LanguageLevel.PHP_8_4)) {
      return false;
    }
    int next = peek();
    boolean hook =
        next == Kind.IDENTIFIER
            || next == Kind.AMPERSAND
            || next == Kind.ATTRIBUTE
            || next == Kind.BRACE_CLOSE
            || isModifier(next);
    if (!hook) {
      learnAt(nextIndex(pos));
    }
    return hook;
  }

  private int promotion() {
    if (!isModifier(kind) || kind == Kind.STATIC || kind == Kind.ABSTRACT) {
      return 0;
    }
    int begin = begin();
    boolean readonly = kind == Kind.READONLY;
    boolean isFinal = kind == Kind.FINAL;
    int bits = 0;
    while (isModifier(kind) && kind != Kind.STATIC && kind != Kind.ABSTRACT) {
      readonly |= kind == Kind.READONLY;
      isFinal |= kind == Kind.FINAL;
      bits |= takeModifier().bit();
    }
    since(LanguageLevel.PHP_8_0, "a promoted property", begin, prevEnd);
    if (readonly) {
      since(LanguageLevel.PHP_8_1, "a readonly property", begin, prevEnd);
    }
    if (isFinal) {
      since(LanguageLevel.PHP_8_5, "a final promoted property", begin, prevEnd);
    }
    return bits;
  }

  /** What may follow the parameters: {@code : type}. */
  final @Nullable Type returnType() {
    if (kind != Kind.COLON) {
      return null;
    }
    since(LanguageLevel.PHP_7_0, "a return type", begin(), end());
    advance();
    if (!startsType(true)) {
      unexpected("type");
      return null;
    }
    return type(true);
  }

  // ---- functions

  /** Whether a function with a name begins here, and not a closure. */
  final boolean isFunctionDeclaration() {
    int next = nextIndex(pos);
    if (kindAt(next) == Kind.AMPERSAND) {
      next = nextIndex(next);
    }
    return kindAt(next) == Kind.IDENTIFIER || kindAt(next) == Kind.READONLY;
  }

  final FunctionDecl function(int begin, NodeList<AttributeGroup> attributes) {
    advance();
    boolean byReference = accept(Kind.AMPERSAND);
    Identifier name = kind == Kind.READONLY ? takeIdentifier() : identifier();
    NodeList<Parameter> parameters = parameters();
    Type returnType = returnType();
    BlockStmt body = block();
    return suspect(
        new FunctionDecl(
            begin, prevEnd, attributes, byReference, name, parameters, returnType, body));
  }

  @Override
  final Expr closure(int begin, NodeList<AttributeGroup> attributes) {
    boolean isStatic = accept(Kind.STATIC);
    boolean arrow = kind == Kind.FN;
    if (arrow) {
      since(LanguageLevel.PHP_7_4, "an arrow function", begin(), end());
    }
    advance();
    boolean byReference = accept(Kind.AMPERSAND);
    if (kind != Kind.PAREN_OPEN) {
      return missing("`(`");
    }
    NodeList<Parameter> parameters = parameters();
    if (arrow) {
      Type returnType = returnType();
      expect(Kind.DOUBLE_ARROW);
      Expr body = expression(0);
      return suspect(
          new ArrowFunctionExpr(
              begin, prevEnd, attributes, isStatic, byReference, parameters, returnType, body));
    }
    NodeList<ClosureUse> uses = kind == Kind.USE ? closureUses() : NodeList.empty();
    Type returnType = returnType();
    BlockStmt body = block();
    return suspect(
        new ClosureExpr(
            begin, prevEnd, attributes, isStatic, byReference, parameters, uses, returnType, body));
  }

  private NodeList<ClosureUse> closureUses() {
    advance();
    if (!expect(Kind.PAREN_OPEN)) {
      return NodeList.empty();
    }
    int mark = mark();
    do {
      int begin = begin();
      boolean byReference = accept(Kind.AMPERSAND);
      VariableExpr variable = variable();
      push(new ClosureUse(begin, prevEnd, variable, byReference));
    } while (accept(Kind.COMMA) && !endsUses());
    expectClosing(Kind.PAREN_CLOSE);
    return list(mark);
  }

  private boolean endsUses() {
    if (kind != Kind.PAREN_CLOSE) {
      return false;
    }
    since(LanguageLevel.PHP_8_0, "a comma after the last variable", begin(), end());
    return true;
  }
}
