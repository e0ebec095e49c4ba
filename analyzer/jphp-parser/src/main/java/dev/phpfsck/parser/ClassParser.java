package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.AttributeGroup;
import dev.phpfsck.parser.ast.BlockStmt;
import dev.phpfsck.parser.ast.ClassConstDecl;
import dev.phpfsck.parser.ast.ClassDecl;
import dev.phpfsck.parser.ast.ConstItem;
import dev.phpfsck.parser.ast.EnumCaseDecl;
import dev.phpfsck.parser.ast.EnumDecl;
import dev.phpfsck.parser.ast.ErrorDecl;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.Identifier;
import dev.phpfsck.parser.ast.InterfaceDecl;
import dev.phpfsck.parser.ast.MemberDecl;
import dev.phpfsck.parser.ast.MethodDecl;
import dev.phpfsck.parser.ast.Modifier;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.NodeList;
import dev.phpfsck.parser.ast.Parameter;
import dev.phpfsck.parser.ast.PropertyDecl;
import dev.phpfsck.parser.ast.PropertyHook;
import dev.phpfsck.parser.ast.PropertyItem;
import dev.phpfsck.parser.ast.TraitAdaptation;
import dev.phpfsck.parser.ast.TraitAlias;
import dev.phpfsck.parser.ast.TraitDecl;
import dev.phpfsck.parser.ast.TraitPrecedence;
import dev.phpfsck.parser.ast.TraitUseDecl;
import dev.phpfsck.parser.ast.Type;
import dev.phpfsck.parser.ast.TypeDecl;
import dev.phpfsck.parser.ast.VariableExpr;

/** Classes, interfaces, traits, enums and what is declared in them. */
abstract sealed class ClassParser extends FunctionParser permits StatementParser {
  ClassParser(ParserConfiguration configuration) {
    super(configuration);
  }

  // ---- types

  /** A class, interface, trait or enum; attributes are read, modifiers are not. */
  final TypeDecl typeDecl(int begin, NodeList<AttributeGroup> attributes) {
    return switch (kind) {
      case Kind.INTERFACE -> interfaceDecl(begin, attributes);
      case Kind.TRAIT -> traitDecl(begin, attributes);
      case Kind.ENUM -> enumDecl(begin, attributes);
      default -> classDecl(begin, attributes);
    };
  }

  private ClassDecl classDecl(int begin, NodeList<AttributeGroup> attributes) {
    int modifiers = 0;
    while (kind == Kind.ABSTRACT || kind == Kind.FINAL || kind == Kind.READONLY) {
      modifiers |= classModifier(modifiers);
    }
    expect(Kind.CLASS);
    Identifier name = identifier();
    Name extended = accept(Kind.EXTENDS) ? className() : null;
    NodeList<Name> interfaces = accept(Kind.IMPLEMENTS) ? classNames() : NodeList.empty();
    NodeList<MemberDecl> members = members();
    return suspect(
        new ClassDecl(begin, prevEnd, attributes, modifiers, name, extended, interfaces, members));
  }

  private int classModifier(int before) {
    int begin = begin();
    if (kind == Kind.READONLY) {
      since(LanguageLevel.PHP_8_2, "a readonly class", begin, end());
    }
    int bit = takeModifier().bit();
    if ((before & bit) != 0) {
      semantic("a modifier is written twice", begin, prevEnd);
    } else if (((before | bit) & Modifier.ABSTRACT.bit()) != 0
        && ((before | bit) & Modifier.FINAL.bit()) != 0) {
      semantic("a class is abstract and final", begin, prevEnd);
    }
    return bit;
  }

  @Override
  final ClassDecl anonymousClass(int modifiers) {
    int begin = begin();
    Name extended = accept(Kind.EXTENDS) ? className() : null;
    NodeList<Name> interfaces = accept(Kind.IMPLEMENTS) ? classNames() : NodeList.empty();
    NodeList<MemberDecl> members = members();
    return suspect(
        new ClassDecl(
            begin, prevEnd, NodeList.empty(), modifiers, null, extended, interfaces, members));
  }

  private InterfaceDecl interfaceDecl(int begin, NodeList<AttributeGroup> attributes) {
    advance();
    Identifier name = identifier();
    NodeList<Name> extended = accept(Kind.EXTENDS) ? classNames() : NodeList.empty();
    NodeList<MemberDecl> members = members();
    return suspect(new InterfaceDecl(begin, prevEnd, attributes, name, extended, members));
  }

  private TraitDecl traitDecl(int begin, NodeList<AttributeGroup> attributes) {
    advance();
    Identifier name = identifier();
    NodeList<MemberDecl> members = members();
    return suspect(new TraitDecl(begin, prevEnd, attributes, name, members));
  }

  private EnumDecl enumDecl(int begin, NodeList<AttributeGroup> attributes) {
    since(LanguageLevel.PHP_8_1, "an enum", begin(), end());
    advance();
    Identifier name = identifier();
    Type backing = accept(Kind.COLON) ? type(false) : null;
    NodeList<Name> interfaces = accept(Kind.IMPLEMENTS) ? classNames() : NodeList.empty();
    NodeList<MemberDecl> members = members();
    return suspect(new EnumDecl(begin, prevEnd, attributes, name, backing, interfaces, members));
  }

  /** A class name; PHP's grammar lets {@code static} through and its compiler objects. */
  private Name className() {
    return kind == Kind.STATIC ? takeName() : name();
  }

  private NodeList<Name> classNames() {
    int mark = mark();
    do {
      push(className());
    } while (accept(Kind.COMMA));
    return list(mark);
  }

  // ---- members

  private NodeList<MemberDecl> members() {
    if (!expect(Kind.BRACE_OPEN)) {
      return NodeList.empty();
    }
    int outer = openContexts;
    openContexts |= IN_MEMBERS | IN_BRACES;
    int mark = mark();
    while (kind != Kind.BRACE_CLOSE && kind != Kind.END_OF_FILE) {
      int before = pos;
      MemberDecl member = member();
      if (pos == before) {
        member = skippedMember();
      }
      push(member);
    }
    openContexts = outer;
    expect(Kind.BRACE_CLOSE);
    return list(mark);
  }

  /** One token at least, and what follows it up to the next member. */
  private MemberDecl skippedMember() {
    int begin = begin();
    int braces = 0;
    do {
      if (kind == Kind.BRACE_OPEN || kind == Kind.CURLY_OPEN || kind == Kind.DOLLAR_OPEN_CURLY) {
        braces++;
      } else if (kind == Kind.BRACE_CLOSE && --braces < 0) {
        break;
      }
      boolean ends = braces == 0 && (kind == Kind.SEMICOLON || kind == Kind.BRACE_CLOSE);
      advance();
      if (ends) {
        break;
      }
    } while (kind != Kind.END_OF_FILE && (braces > 0 || !startsMember(kind)));
    return new ErrorDecl(begin, prevEnd);
  }

  static boolean startsMember(int kind) {
    return isModifier(kind)
        || kind == Kind.FUNCTION
        || kind == Kind.CONST
        || kind == Kind.VAR
        || kind == Kind.USE
        || kind == Kind.CASE
        || kind == Kind.ATTRIBUTE;
  }

  private MemberDecl member() {
    int begin = begin();
    if (kind == Kind.USE) {
      return traitUse();
    }
    NodeList<AttributeGroup> attributes = kind == Kind.ATTRIBUTE ? attributes() : NodeList.empty();
    if (kind == Kind.CASE) {
      return enumCase(begin, attributes);
    }
    if (kind == Kind.VAR) {
      advance();
      return property(begin, attributes, Modifier.VAR.bit());
    }
    int modifiers = modifiers();
    if (kind == Kind.FUNCTION) {
      return method(begin, attributes, modifiers);
    }
    if (kind == Kind.CONST) {
      return constant(begin, attributes, modifiers);
    }
    if (modifiers != 0) {
      return property(begin, attributes, modifiers);
    }
    unexpected("member");
    return new ErrorDecl(begin, prevEnd);
  }

  private MemberDecl method(int begin, NodeList<AttributeGroup> attributes, int modifiers) {
    advance();
    boolean byReference = accept(Kind.AMPERSAND);
    Identifier name = memberIdentifier();
    NodeList<Parameter> parameters = parameters();
    Type returnType = returnType();
    BlockStmt body = null;
    if (kind == Kind.SEMICOLON || kind == Kind.CLOSE_TAG) {
      advance();
    } else {
      body = block();
    }
    return suspect(
        new MethodDecl(
            begin,
            prevEnd,
            attributes,
            modifiers,
            byReference,
            name,
            parameters,
            returnType,
            body));
  }

  private MemberDecl constant(int begin, NodeList<AttributeGroup> attributes, int modifiers) {
    if (modifiers != 0) {
      since(LanguageLevel.PHP_7_1, "a modifier of a constant", begin, prevEnd);
    }
    advance();
    Type type = null;
    if (!(Kinds.isIdentifier(kind) && peek() == Kind.ASSIGN) && startsType(true)) {
      since(LanguageLevel.PHP_8_3, "a typed constant", begin(), end());
      type = type(true);
    }
    int mark = mark();
    do {
      push(constItem(true));
    } while (accept(Kind.COMMA));
    NodeList<ConstItem> items = list(mark);
    expectMemberEnd();
    return new ClassConstDecl(begin, prevEnd, attributes, modifiers, type, items);
  }

  /** {@code A = 1}; in a class the name may be a keyword. */
  final ConstItem constItem(boolean inClass) {
    int begin = begin();
    Identifier name = inClass ? memberIdentifier() : identifier();
    expect(Kind.ASSIGN);
    Expr value = constantExpression(!inClass);
    return new ConstItem(begin, prevEnd, name, value);
  }

  private MemberDecl enumCase(int begin, NodeList<AttributeGroup> attributes) {
    advance();
    Identifier name = memberIdentifier();
    Expr value = accept(Kind.ASSIGN) ? constantExpression(false) : null;
    expectMemberEnd();
    return new EnumCaseDecl(begin, prevEnd, attributes, name, value);
  }

  /**
   * The semicolon after a member; the next member can do without where it stands on a line of its
   * own.
   */
  private void expectMemberEnd() {
    if (!startsMember(kind)) {
      expectSemicolon();
    } else {
      expect(Kind.SEMICOLON);
    }
  }

  private MemberDecl property(int begin, NodeList<AttributeGroup> attributes, int modifiers) {
    Type type = null;
    if (startsType(false)) {
      since(LanguageLevel.PHP_7_4, "a typed property", begin(), end());
      type = type(false);
    }
    if ((modifiers & Modifier.READONLY.bit()) != 0) {
      since(LanguageLevel.PHP_8_1, "a readonly property", begin, prevEnd);
    }
    int mark = mark();
    boolean hooked = false;
    do {
      PropertyItem item = propertyItem();
      hooked = !item.getHooks().isEmpty() || hooked;
      push(item);
    } while (!hooked && accept(Kind.COMMA));
    NodeList<PropertyItem> items = list(mark);
    if (!hooked) {
      expectMemberEnd();
    }
    return new PropertyDecl(begin, prevEnd, attributes, modifiers, type, items);
  }

  private PropertyItem propertyItem() {
    int begin = begin();
    VariableExpr variable = variable();
    Expr value = accept(Kind.ASSIGN) ? constantExpression(false) : null;
    NodeList<PropertyHook> hooks =
        kind == Kind.BRACE_OPEN && prevEnd > begin ? hooks() : NodeList.empty();
    return new PropertyItem(begin, prevEnd, variable, value, hooks);
  }

  // ---- property hooks

  @Override
  final NodeList<PropertyHook> hooks() {
    since(LanguageLevel.PHP_8_4, "a property hook", begin(), end());
    advance();
    int mark = mark();
    while (kind != Kind.BRACE_CLOSE && kind != Kind.END_OF_FILE) {
      int before = pos;
      push(hook());
      if (pos == before) {
        break;
      }
    }
    expect(Kind.BRACE_CLOSE);
    return list(mark);
  }

  private PropertyHook hook() {
    int begin = begin();
    NodeList<AttributeGroup> attributes = kind == Kind.ATTRIBUTE ? attributes() : NodeList.empty();
    int modifiers = modifiers();
    if ((modifiers & ~Modifier.FINAL.bit()) != 0) {
      semantic("a modifier of a hook other than `final`", begin, prevEnd);
    }
    boolean byReference = accept(Kind.AMPERSAND);
    Identifier name = identifier();
    NodeList<Parameter> parameters = kind == Kind.PAREN_OPEN ? parameters() : NodeList.empty();
    Node body = null;
    if (accept(Kind.DOUBLE_ARROW)) {
      body = expression(0);
      expectMemberEnd();
    } else if (kind == Kind.BRACE_OPEN) {
      body = block();
    } else {
      expectMemberEnd();
    }
    return new PropertyHook(
        begin, prevEnd, attributes, modifiers, byReference, name, parameters, body);
  }

  // ---- traits

  private MemberDecl traitUse() {
    int begin = begin();
    advance();
    NodeList<Name> traits = classNames();
    if (kind != Kind.BRACE_OPEN) {
      expectMemberEnd();
      return new TraitUseDecl(begin, prevEnd, traits, NodeList.empty());
    }
    advance();
    int mark = mark();
    while (kind != Kind.BRACE_CLOSE && kind != Kind.END_OF_FILE) {
      int before = pos;
      push(adaptation());
      if (pos == before) {
        break;
      }
    }
    NodeList<TraitAdaptation> adaptations = list(mark);
    expect(Kind.BRACE_CLOSE);
    return new TraitUseDecl(begin, prevEnd, traits, adaptations);
  }

  private TraitAdaptation adaptation() {
    int begin = begin();
    Name trait = null;
    if (isName() && (kind != Kind.IDENTIFIER || peek() == Kind.DOUBLE_COLON)) {
      trait = takeName();
      expect(Kind.DOUBLE_COLON);
    }
    Identifier method = memberIdentifier();
    if (trait != null && accept(Kind.INSTEADOF)) {
      NodeList<Name> others = classNames();
      expectMemberEnd();
      return new TraitPrecedence(begin, prevEnd, trait, method, others);
    }
    expect(Kind.AS);
    int modifiers = 0;
    Identifier alias = null;
    if (isModifier(kind)) {
      modifiers = takeModifier().bit();
      alias = Kinds.isIdentifier(kind) ? takeIdentifier() : null;
    } else {
      alias = memberIdentifier();
    }
    expectMemberEnd();
    return new TraitAlias(begin, prevEnd, trait, method, modifiers, alias);
  }
}
