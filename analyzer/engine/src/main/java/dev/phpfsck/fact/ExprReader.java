package dev.phpfsck.fact;

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
import java.util.ArrayList;
import java.util.List;

/** Reads expressions. */
final class ExprReader {
  private static final int DEEPEST = 300;

  private final Extraction extraction;
  private final CallReader calls;
  private final LiteralReader literals;
  private final OperatorReader operators;
  private final IncludeReader includes;
  private int depth;
  private boolean inTest;

  ExprReader(Extraction extraction) {
    this.extraction = extraction;
    this.calls = new CallReader(extraction);
    this.literals = new LiteralReader(extraction);
    this.operators = new OperatorReader(extraction, this);
    this.includes = new IncludeReader(extraction, this);
  }

  /** Reads what decides on a course. */
  PathExpr condition(Expr expr) {
    return read(expr, true);
  }

  /** Reads what decides on no course, whatever it stands in. */
  PathExpr readUntested(Expr expr) {
    return read(expr, false);
  }

  private PathExpr read(Expr expr, boolean test) {
    boolean outer = inTest;
    inTest = test;
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
      case StringLiteralExpr literal -> literals.string(literal);
      case FunctionCallExpr call -> calls.call(call);
      case AssignExpr assign -> operators.assign(assign);
      case ArrayAccessExpr access ->
          new PathExpr.Element(read(access.getBase()), access.getIndex().map(this::read), at);
      case IntegerLiteralExpr number -> new PathExpr.IntegerLiteral(number.getValue());
      case EnclosedExpr enclosed -> read(enclosed.getInner());
      case StringPart part -> literals.part(part);
      case InterpolatedStringExpr string -> new PathExpr.Concat(readAll(string.getParts()));
      case FloatLiteralExpr number -> PathExpr.Opaque.of("a number");
      case MagicConstantExpr magic -> literals.magic(magic);
      case ConstantFetchExpr constant -> literals.constant(constant);
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
      case UnaryExpr unary -> operators.unary(unary);
      case BinaryExpr binary -> operators.binary(binary);
      case ConditionalExpr choice -> operators.conditional(choice);
      case IssetExpr isset -> new PathExpr.Isset(readAll(isset.getExpressions()));
      case EmptyExpr empty -> new PathExpr.Empty(read(empty.getExpression()));
      case ArrayExpr array -> new PathExpr.ArrayLiteral(items(array.getItems()));
      case ListExpr list -> new PathExpr.ArrayLiteral(items(list.getItems()));
      case IncludeExpr include -> includes.read(include, test);
      case CastExpr cast -> cast(cast);
      case MatchExpr match -> match(match);
      case ClosureExpr closure -> closure(closure);
      case ArrowFunctionExpr arrow ->
          new PathExpr.FunctionRef(extraction.declared().arrow(arrow), List.of());
      case ExitExpr exit ->
          new PathExpr.Exit(exit.getArguments().stream().findFirst().map(a -> read(a.getValue())));
      case ThrowExpr failure -> new PathExpr.Throw(read(failure.getExpression()));
      case InstanceOfExpr test2 ->
          new PathExpr.InstanceOf(
              read(test2.getExpression()), type(test2.getClassExpr(), Manner.MENTION));
      case CloneExpr clone -> new PathExpr.Clone(read(clone.getExpression()));
      case PrintExpr print -> PathExpr.Opaque.of("print", read(print.getExpression()));
      case EvalExpr eval -> eval(eval);
      case ShellExecExpr shell ->
          new PathExpr.Opaque("a command's output", readAll(shell.getParts()));
      case YieldExpr generated -> generated(generated);
      case YieldFromExpr generated -> {
        extraction.course().generates = true;
        yield PathExpr.Opaque.of("yield", read(generated.getExpression()));
      }
      case Name name -> new PathExpr.ClassName(extraction.names().type(name));
      case Identifier name -> member(name);
      case PlaceholderExpr placeholder -> PathExpr.Opaque.of("a placeholder");
      case ErrorExpr error -> PathExpr.Opaque.of("source that is not PHP");
    };
  }

  /** What is read there becomes one of several names of the same content. */
  PathExpr reference(PathExpr target) {
    return operators.reference(target);
  }

  /** Notes that something is written there. */
  void noteWrite(PathExpr target) {
    operators.noteWrite(target);
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

  private PathExpr staticProperty(StaticPropertyAccessExpr property) {
    PathExpr type = type(property.getClassExpr(), Manner.STATIC);
    int at = property.getBeginOffset();
    return property.getVariable() instanceof VariableExpr variable
        ? new PathExpr.StaticProperty(type, variable.getName(), at)
        : new PathExpr.StaticProperty(type, PathExpr.StaticProperty.COMPUTED, at);
  }

  private PathExpr closure(ClosureExpr closure) {
    List<String> references = new ArrayList<>();
    closure
        .getUses()
        .forEach(use -> {
          if (use.isByReference()) {
            references.add(use.getVariable().getName());
          }
        });
    return new PathExpr.FunctionRef(extraction.declared().closure(closure), references);
  }

  private List<PathExpr.Entry> items(Iterable<ArrayItem> items) {
    List<PathExpr.Entry> entries = new ArrayList<>();
    for (ArrayItem item : items) {
      PathExpr value =
          item.getValue().map(this::read).orElseGet(() -> PathExpr.Opaque.of("a gap in a list"));
      PathExpr entry = item.isByReference() ? operators.reference(value) : value;
      entries.add(new PathExpr.Entry(item.getKey().map(this::read), entry, item.isUnpacked()));
    }
    return entries;
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
    PathExpr code = read(eval.getExpression());
    return new PathExpr.Call(
        "eval", "", List.of(new PathExpr.Argument(code, "", false)), eval.getBeginOffset());
  }

  private PathExpr generated(YieldExpr generated) {
    extraction.course().generates = true;
    List<PathExpr> parts = new ArrayList<>();
    generated.getKey().ifPresent(key -> parts.add(read(key)));
    generated.getValue().ifPresent(value -> parts.add(read(value)));
    return new PathExpr.Opaque("yield", parts);
  }
}
