package dev.phpfsck.fact;

import dev.phpfsck.fact.PathExpr.AssignOperator;
import dev.phpfsck.fact.PathExpr.BinaryOperator;
import dev.phpfsck.fact.SymbolUse.Kind;
import dev.phpfsck.fact.SymbolUse.Manner;
import dev.phpfsck.parser.ast.ArrayAccessExpr;
import dev.phpfsck.parser.ast.ArrayExpr;
import dev.phpfsck.parser.ast.ArrayItem;
import dev.phpfsck.parser.ast.ArrowFunctionExpr;
import dev.phpfsck.parser.ast.AssignExpr;
import dev.phpfsck.parser.ast.BinaryExpr;
import dev.phpfsck.parser.ast.CastExpr;
import dev.phpfsck.parser.ast.ClassConstantExpr;
import dev.phpfsck.parser.ast.CloneExpr;
import dev.phpfsck.parser.ast.ClosureExpr;
import dev.phpfsck.parser.ast.ConditionalExpr;
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
import dev.phpfsck.parser.ast.IncludeExpr;
import dev.phpfsck.parser.ast.InstanceOfExpr;
import dev.phpfsck.parser.ast.IntegerLiteralExpr;
import dev.phpfsck.parser.ast.InterpolatedStringExpr;
import dev.phpfsck.parser.ast.IssetExpr;
import dev.phpfsck.parser.ast.ListExpr;
import dev.phpfsck.parser.ast.MagicConstantExpr;
import dev.phpfsck.parser.ast.MatchArm;
import dev.phpfsck.parser.ast.MatchExpr;
import dev.phpfsck.parser.ast.MethodCallExpr;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.ObjectCreationExpr;
import dev.phpfsck.parser.ast.PlaceholderExpr;
import dev.phpfsck.parser.ast.PrintExpr;
import dev.phpfsck.parser.ast.PropertyAccessExpr;
import dev.phpfsck.parser.ast.ShellExecExpr;
import dev.phpfsck.parser.ast.StaticMethodCallExpr;
import dev.phpfsck.parser.ast.StaticPropertyAccessExpr;
import dev.phpfsck.parser.ast.StringLiteralExpr;
import dev.phpfsck.parser.ast.StringPart;
import dev.phpfsck.parser.ast.ThrowExpr;
import dev.phpfsck.parser.ast.UnaryExpr;
import dev.phpfsck.parser.ast.VariableExpr;
import dev.phpfsck.parser.ast.YieldExpr;
import dev.phpfsck.parser.ast.YieldFromExpr;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads expressions. */
final class ExprReader {
  private static final int LONGEST_TEXT = 2_000;

  /** Short literals are mostly keys and names, which a site uses again and again. */
  private static final int LONGEST_SHARED = 32;

  private static final int DEEPEST = 300;

  private final Extraction extraction;
  private final CallReader calls;
  private int depth;
  private boolean inTest;

  ExprReader(Extraction extraction) {
    this.extraction = extraction;
    this.calls = new CallReader(extraction);
  }

  /** Reads what decides on a course. */
  PathExpr condition(Expr expr) {
    boolean outer = inTest;
    inTest = true;
    PathExpr read = read(expr);
    inTest = outer;
    return read;
  }

  List<PathExpr> readAll(Iterable<? extends Expr> exprs) {
    List<PathExpr> read = new ArrayList<>();
    exprs.forEach(expr -> read.add(read(expr)));
    return read;
  }

  /** What evaluating does; empty where only its value is of interest. */
  List<PathExpr> effects(Expr expr) {
    PathExpr read = read(expr);
    List<PathExpr> effects = new ArrayList<>(1);
    Parts.effects(read, effects);
    return effects;
  }

  PathExpr read(Expr expr) {
    if (depth > DEEPEST) {
      return new PathExpr.Opaque("it is nested too deeply", List.of());
    }
    depth++;
    boolean test = inTest;
    inTest = test && keepsTest(expr);
    PathExpr read = kind(expr, test);
    inTest = test;
    depth--;
    return read;
  }

  private static boolean keepsTest(Expr expr) {
    return switch (expr) {
      case EnclosedExpr enclosed -> true;
      case UnaryExpr unary ->
          unary.getOperator() == UnaryExpr.Operator.NOT
              || unary.getOperator() == UnaryExpr.Operator.SILENCE;
      case BinaryExpr binary -> binary.getOperator() != BinaryExpr.Operator.CONCAT;
      case AssignExpr assign -> true;
      default -> false;
    };
  }

  private PathExpr kind(Expr expr, boolean test) {
    int at = expr.getBeginOffset();
    return switch (expr) {
      // Those that code is mostly made of come first: they are told apart one after the other.
      case VariableExpr variable -> new PathExpr.Variable(variable.getName(), at);
      case StringLiteralExpr literal -> literal(literal);
      case FunctionCallExpr call -> calls.call(call);
      case AssignExpr assign -> assign(assign);
      case ArrayAccessExpr access ->
          new PathExpr.Element(read(access.getBase()), access.getIndex().map(this::read), at);
      case IntegerLiteralExpr number -> new PathExpr.IntegerLiteral(number.getValue());
      case EnclosedExpr enclosed -> read(enclosed.getInner());
      case StringPart part ->
          text(
              part.getValue(),
              part.getSpan(),
              Quote.PART,
              part.getSource().equals(part.getValue()));
      case InterpolatedStringExpr string -> interpolated(string);
      case FloatLiteralExpr number -> opaque("a number");
      case MagicConstantExpr magic -> magic(magic);
      case ConstantFetchExpr constant -> constant(constant);
      case DynamicVariableExpr variable ->
          new PathExpr.DynamicVariable(read(variable.getNameExpr()));
      case PropertyAccessExpr property ->
          new PathExpr.Property(read(property.getObject()), member(property.getName()), at);
      case StaticPropertyAccessExpr property -> staticProperty(property);
      case ClassConstantExpr constant ->
          new PathExpr.ClassConstant(
              type(
                  constant.getClassExpr(),
                  Guards.isNameOfClass(constant) ? Manner.MENTION : Manner.STATIC),
              constant.getName() instanceof Identifier name ? name.getName() : "",
              at);
      case MethodCallExpr call -> calls.method(call);
      case StaticMethodCallExpr call -> calls.staticMethod(call);
      case ObjectCreationExpr creation -> calls.creation(creation);
      case UnaryExpr unary -> unary(unary);
      case BinaryExpr binary -> binary(binary);
      case ConditionalExpr choice -> conditional(choice);
      case IssetExpr isset -> new PathExpr.Isset(readAll(isset.getExpressions()));
      case EmptyExpr empty -> new PathExpr.Empty(read(empty.getExpression()));
      case ArrayExpr array -> new PathExpr.ArrayLiteral(items(array.getItems()));
      case ListExpr list -> new PathExpr.ArrayLiteral(items(list.getItems()));
      case IncludeExpr include -> include(include, test);
      case CastExpr cast -> cast(cast);
      case MatchExpr match -> match(match);
      case ClosureExpr closure -> new PathExpr.FunctionRef(extraction.declared().closure(closure));
      case ArrowFunctionExpr arrow -> new PathExpr.FunctionRef(extraction.declared().arrow(arrow));
      case ExitExpr exit ->
          new PathExpr.Exit(exit.getArguments().stream().findFirst().map(a -> read(a.getValue())));
      case ThrowExpr failure -> new PathExpr.Throw(read(failure.getExpression()));
      case InstanceOfExpr test2 ->
          new PathExpr.InstanceOf(
              read(test2.getExpression()), type(test2.getClassExpr(), Manner.MENTION));
      case CloneExpr clone -> read(clone.getExpression());
      case PrintExpr print -> opaque("print", read(print.getExpression()));
      case EvalExpr eval -> eval(eval);
      case ShellExecExpr shell ->
          new PathExpr.Opaque("a command's output", readAll(shell.getParts()));
      case YieldExpr generated -> generated(generated);
      case YieldFromExpr generated -> opaque("yield", read(generated.getExpression()));
      case Name name -> new PathExpr.ClassName(extraction.names().type(name));
      case Identifier name -> member(name);
      case PlaceholderExpr placeholder -> opaque("a placeholder");
      case ErrorExpr error -> opaque("source that is not PHP");
    };
  }

  private static PathExpr opaque(String because, PathExpr... parts) {
    return new PathExpr.Opaque(because, List.of(parts));
  }

  /** The name behind an arrow or two colons: a literal, or computed. */
  PathExpr member(Expr name) {
    return name instanceof Identifier identifier
        ? new PathExpr.Literal(identifier.getName(), identifier.getSpan(), Quote.NONE, false)
        : read(name);
  }

  /** The class in front of two colons. */
  PathExpr type(Expr expr, Manner manner) {
    if (expr instanceof Name name) {
      String resolved = extraction.names().type(name);
      boolean keyword =
          resolved.equals("self") || resolved.equals("static") || resolved.equals("parent");
      if (!keyword) {
        extraction.useClass(manner, name);
      }
      return new PathExpr.ClassName(resolved);
    }
    return read(expr);
  }

  private PathExpr literal(StringLiteralExpr literal) {
    String value = literal.getValue();
    return switch (literal.getKind()) {
      case SINGLE_QUOTED -> text(value, literal.getSpan(), Quote.SINGLE, literal.isVerbatim());
      case DOUBLE_QUOTED -> text(value, literal.getSpan(), Quote.DOUBLE, literal.isVerbatim());
      case HEREDOC, NOWDOC -> text(value, literal.getSpan(), Quote.DOCUMENT, false);
      case BARE -> text(value, literal.getSpan(), Quote.NONE, true);
    };
  }

  private PathExpr text(String value, Span span, Quote quote, boolean verbatim) {
    return value.length() > LONGEST_TEXT
        ? opaque("a long text")
        : new PathExpr.Literal(
            value.length() > LONGEST_SHARED ? value : extraction.shared(value),
            span,
            quote,
            verbatim);
  }

  private PathExpr interpolated(InterpolatedStringExpr string) {
    List<PathExpr> parts = readAll(string.getParts());
    return new PathExpr.Concat(parts);
  }

  private PathExpr magic(MagicConstantExpr magic) {
    int at = magic.getBeginOffset();
    String function = extraction.currentFunction;
    String type = extraction.currentClassName;
    String text =
        switch (magic.getKind()) {
          case DIR, FILE -> "";
          case LINE, PROPERTY -> "";
          case FUNCTION -> function;
          case CLASS, TRAIT -> type;
          case METHOD -> type.isEmpty() ? function : type + "::" + function;
          case NAMESPACE -> extraction.names().namespace();
        };
    return switch (magic.getKind()) {
      case DIR -> new PathExpr.ThisFile(true, at);
      case FILE -> new PathExpr.ThisFile(false, at);
      case LINE, PROPERTY -> opaque("a line number");
      case FUNCTION, CLASS, TRAIT, METHOD, NAMESPACE ->
          new PathExpr.Literal(text, magic.getSpan(), Quote.NONE, false);
    };
  }

  private PathExpr constant(ConstantFetchExpr constant) {
    Name name = constant.getName();
    switch (NameResolver.lower(name.getLastPart())) {
      case "true" -> {
        return new PathExpr.BooleanLiteral(true);
      }
      case "false" -> {
        return new PathExpr.BooleanLiteral(false);
      }
      case "null" -> {
        return new PathExpr.NullLiteral();
      }
      default -> {}
    }
    String resolved = extraction.names().constant(name);
    String fallback = extraction.names().fallback(name, resolved);
    extraction.use(Kind.CONSTANT, Manner.READ, resolved, fallback, name.getSpan());
    return new PathExpr.ConstantFetch(resolved, fallback, constant.getBeginOffset());
  }

  private PathExpr staticProperty(StaticPropertyAccessExpr property) {
    PathExpr type = type(property.getClassExpr(), Manner.STATIC);
    int at = property.getBeginOffset();
    return property.getVariable() instanceof VariableExpr variable
        ? new PathExpr.StaticProperty(type, variable.getName(), at)
        : opaque("a static property with a computed name", type, read(property.getVariable()));
  }

  private PathExpr assign(AssignExpr assign) {
    PathExpr target = read(assign.getTarget());
    PathExpr value = read(assign.getValue());
    extraction.guards().assigned(assign);
    noteWrite(target);
    AssignOperator operator =
        switch (assign.getOperator()) {
          case ASSIGN -> assign.isByReference() ? AssignOperator.REFERENCE : AssignOperator.SET;
          case CONCAT -> AssignOperator.APPEND;
          case COALESCE -> AssignOperator.COALESCE;
          default -> AssignOperator.OTHER;
        };
    return new PathExpr.Assign(target, operator, value, assign.getBeginOffset());
  }

  /** A write that outlives the function makes it one that matters. */
  private void noteWrite(PathExpr target) {
    switch (target) {
      case PathExpr.Variable variable -> {
        if (extraction.course().globals.contains(variable.name())) {
          extraction.course().direct = true;
        }
      }
      case PathExpr.Element element -> {
        boolean globals =
            element.array() instanceof PathExpr.Variable variable
                && variable.name().equals("GLOBALS");
        if (globals) {
          extraction.course().direct = true;
        } else {
          noteWrite(element.array());
        }
      }
      case PathExpr.StaticProperty property -> extraction.course().direct = true;
      case PathExpr.Property property -> extraction.course().direct = true;
      case PathExpr.ArrayLiteral list -> list.entries().forEach(e -> noteWrite(e.value()));
      default -> {}
    }
  }

  private PathExpr unary(UnaryExpr unary) {
    return switch (unary.getOperator()) {
      case NOT -> new PathExpr.Not(read(unary.getOperand()));
      case SILENCE -> {
        extraction.suppressed++;
        PathExpr operand = read(unary.getOperand());
        extraction.suppressed--;
        yield new PathExpr.Silence(operand);
      }
      case PREFIX_INCREMENT, POSTFIX_INCREMENT -> step(unary, 1);
      case PREFIX_DECREMENT, POSTFIX_DECREMENT -> step(unary, -1);
      case MINUS -> {
        PathExpr operand = read(unary.getOperand());
        yield operand instanceof PathExpr.IntegerLiteral number
            ? new PathExpr.IntegerLiteral(-number.value())
            : opaque("arithmetic", operand);
      }
      case PLUS, BITWISE_NOT -> opaque("arithmetic", read(unary.getOperand()));
    };
  }

  private PathExpr step(UnaryExpr unary, long by) {
    PathExpr target = read(unary.getOperand());
    noteWrite(target);
    PathExpr assign =
        new PathExpr.Assign(
            target, AssignOperator.OTHER, new PathExpr.IntegerLiteral(by), unary.getBeginOffset());
    return unary.getOperator().isPostfix() ? opaque("a counter", assign) : assign;
  }

  private PathExpr binary(BinaryExpr binary) {
    BinaryOperator operator =
        switch (binary.getOperator()) {
          case CONCAT -> null;
          case COALESCE -> null;
          case PIPE, POWER, BINARY_AND, BINARY_OR, XOR, LEFT_SHIFT, RIGHT_SHIFT -> null;
          case AND, LOGICAL_AND -> BinaryOperator.AND;
          case OR, LOGICAL_OR -> BinaryOperator.OR;
          case LOGICAL_XOR -> BinaryOperator.XOR;
          case EQUALS -> BinaryOperator.EQUAL;
          case NOT_EQUALS -> BinaryOperator.NOT_EQUAL;
          case IDENTICAL -> BinaryOperator.IDENTICAL;
          case NOT_IDENTICAL -> BinaryOperator.NOT_IDENTICAL;
          case LESS -> BinaryOperator.LESS;
          case LESS_EQUALS -> BinaryOperator.LESS_OR_EQUAL;
          case GREATER -> BinaryOperator.GREATER;
          case GREATER_EQUALS -> BinaryOperator.GREATER_OR_EQUAL;
          case SPACESHIP -> BinaryOperator.SPACESHIP;
          case PLUS -> BinaryOperator.PLUS;
          case MINUS -> BinaryOperator.MINUS;
          case MULTIPLY -> BinaryOperator.TIMES;
          case DIVIDE -> BinaryOperator.DIVIDE;
          case REMAINDER -> BinaryOperator.MODULO;
        };
    if (operator != null) {
      return logical(binary, operator);
    }
    return switch (binary.getOperator()) {
      case CONCAT -> concat(binary);
      case COALESCE -> new PathExpr.Coalesce(read(binary.getLeft()), read(binary.getRight()));
      case PIPE -> opaque("a pipe", read(binary.getLeft()), read(binary.getRight()));
      default -> opaque("arithmetic", read(binary.getLeft()), read(binary.getRight()));
    };
  }

  private PathExpr logical(BinaryExpr binary, BinaryOperator operator) {
    boolean outer = inTest;
    boolean ends = isEnd(binary.getRight());
    if (operator == BinaryOperator.AND || operator == BinaryOperator.OR) {
      // `include 'x' or die` is no care for absence: it ends there all the same.
      inTest = !ends && outer;
    }
    PathExpr left = read(binary.getLeft());
    inTest = outer;
    Guards.Asked asked = extraction.guards().asked(binary.getLeft());
    boolean holds = operator == BinaryOperator.AND;
    extraction
        .guards()
        .enter(
            holds ? asked.whenTrue() : asked.whenFalse(),
            holds ? asked.whenFalse() : asked.whenTrue());
    boolean choice = operator == BinaryOperator.AND || operator == BinaryOperator.OR;
    extraction.depthOfConditions += choice ? 1 : 0;
    PathExpr right = read(binary.getRight());
    extraction.depthOfConditions -= choice ? 1 : 0;
    extraction.guards().leave();
    return new PathExpr.Binary(operator, left, right);
  }

  private static boolean isEnd(Expr expr) {
    return expr instanceof ExitExpr || expr instanceof ThrowExpr;
  }

  private PathExpr concat(BinaryExpr binary) {
    List<PathExpr> parts = new ArrayList<>();
    for (Expr operand : binary.getOperands()) {
      PathExpr part = read(operand);
      if (part instanceof PathExpr.Concat inner) {
        parts.addAll(inner.parts());
      } else {
        parts.add(part);
      }
    }
    return new PathExpr.Concat(parts);
  }

  private PathExpr conditional(ConditionalExpr choice) {
    Guards.Asked asked = extraction.guards().asked(choice.getCondition());
    PathExpr condition = condition(choice.getCondition());
    extraction.depthOfConditions++;
    extraction.guards().enter(asked.whenTrue(), asked.whenFalse());
    Optional<PathExpr> then = choice.getThenExpr().map(this::read);
    extraction.guards().leave();
    extraction.guards().enter(asked.whenFalse(), asked.whenTrue());
    PathExpr otherwise = read(choice.getElseExpr());
    extraction.guards().leave();
    extraction.depthOfConditions--;
    return new PathExpr.Conditional(condition, then, otherwise);
  }

  private List<PathExpr.Entry> items(Iterable<ArrayItem> items) {
    List<PathExpr.Entry> entries = new ArrayList<>();
    for (ArrayItem item : items) {
      PathExpr value = item.getValue().map(this::read).orElseGet(() -> opaque("a gap in a list"));
      entries.add(new PathExpr.Entry(item.getKey().map(this::read), value, item.isUnpacked()));
    }
    return entries;
  }

  private PathExpr include(IncludeExpr include, boolean tested) {
    Expr path = include.getPath();
    while (path instanceof EnclosedExpr enclosed) {
      path = enclosed.getInner();
    }
    String source = path.getSource();
    PathExpr read = read(path);
    IncludeKind kind =
        switch (include.getKind()) {
          case REQUIRE -> IncludeKind.REQUIRE;
          case REQUIRE_ONCE -> IncludeKind.REQUIRE_ONCE;
          case INCLUDE -> IncludeKind.INCLUDE;
          case INCLUDE_ONCE -> IncludeKind.INCLUDE_ONCE;
        };
    extraction.course().direct = true;
    IncludeFact fact =
        new IncludeFact(
            kind,
            include.getSpan(),
            path.getSpan(),
            source.length() > IncludeFact.LONGEST_SOURCE
                ? source.substring(0, IncludeFact.LONGEST_SOURCE)
                : source,
            read,
            extraction.suppressed > 0 && isSilenced(include),
            tested);
    extraction.includes().add(fact);
    return new PathExpr.IncludeRef(extraction.includes().size() - 1);
  }

  private static boolean isSilenced(IncludeExpr include) {
    return include
        .getParentNode()
        .map(parent -> parent instanceof EnclosedExpr e ? e.getParentNode().orElse(e) : parent)
        .filter(parent ->
            parent instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.SILENCE)
        .isPresent();
  }

  private PathExpr cast(CastExpr cast) {
    PathExpr.CastKind kind =
        switch (cast.getKind()) {
          case STRING -> PathExpr.CastKind.STRING;
          case INT -> PathExpr.CastKind.INTEGER;
          case BOOL -> PathExpr.CastKind.BOOLEAN;
          case ARRAY -> PathExpr.CastKind.ARRAY;
          case FLOAT, OBJECT, UNSET, VOID -> PathExpr.CastKind.OTHER;
        };
    return new PathExpr.Cast(kind, read(cast.getExpression()));
  }

  private PathExpr match(MatchExpr match) {
    PathExpr subject = read(match.getSubject());
    List<PathExpr.Arm> arms = new ArrayList<>();
    for (MatchArm arm : match.getArms()) {
      arms.add(new PathExpr.Arm(readAll(arm.getConditions()), read(arm.getBody())));
    }
    return new PathExpr.Match(subject, arms);
  }

  private PathExpr eval(EvalExpr eval) {
    extraction.course().unknownCalls = true;
    return opaque("code that is evaluated", read(eval.getExpression()));
  }

  private PathExpr generated(YieldExpr generated) {
    List<PathExpr> parts = new ArrayList<>();
    generated.getKey().ifPresent(key -> parts.add(read(key)));
    generated.getValue().ifPresent(value -> parts.add(read(value)));
    return new PathExpr.Opaque("yield", parts);
  }
}
