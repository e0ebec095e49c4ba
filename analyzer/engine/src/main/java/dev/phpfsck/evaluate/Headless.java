package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.LastingCalls;
import dev.phpfsck.evaluate.value.PureFunctions;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import dev.phpfsck.fact.SymbolDeclaration;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.site.PagePlaces;
import java.util.List;

/**
 * Whether a script calls, before it could have loaded anything, a function that only other files
 * declare, or makes an object of such a class. Served on its own it ends there, whatever it goes on
 * to do: it is the template or action of a page that has loaded it.
 */
final class Headless {
  private final Program program;

  Headless(Program program) {
    this.program = program;
  }

  /** What is known of a script once some of it has run. */
  private enum Course {
    GOES_ON,
    ENDS,
    /** It may have loaded something, or ended by itself. */
    UNKNOWN
  }

  boolean of(int file) {
    return of(program.facts(file).script().steps(), file) == Course.ENDS;
  }

  private Course of(List<Step> steps, int file) {
    for (Step step : steps) {
      Course course =
          switch (step) {
            case Step.Evaluate s -> of(s.expression(), file);
            case Step.Globals s -> Course.GOES_ON;
            case Step.Declare s -> Course.GOES_ON;
            case Step.Branch s -> branch(s, file);
            case Step.ForEach s -> split(of(s.subject(), file));
            case Step.Select s -> split(of(s.subject(), file));
            default -> Course.UNKNOWN;
          };
      if (course != Course.GOES_ON) {
        return course;
      }
    }
    return Course.GOES_ON;
  }

  private Course branch(Step.Branch branch, int file) {
    Course condition = of(branch.condition(), file);
    if (condition != Course.GOES_ON) {
      return condition;
    }
    Course then = of(branch.then(), file);
    Course otherwise = of(branch.otherwise(), file);
    if (leaves(branch.then())) {
      return otherwise;
    }
    return leaves(branch.otherwise()) ? then : either(then, otherwise);
  }

  /** Whether the script ends with these steps: what follows is the course of the other branch. */
  private static boolean leaves(List<Step> steps) {
    return !steps.isEmpty()
        && switch (steps.getLast()) {
          case Step.Return s -> true;
          case Step.Evaluate s -> s.expression() instanceof PathExpr.Exit;
          case Step.Branch s -> leaves(s.then()) && leaves(s.otherwise());
          default -> false;
        };
  }

  private static Course either(Course one, Course other) {
    if (one == Course.UNKNOWN || other == Course.UNKNOWN) {
      return Course.UNKNOWN;
    }
    return one == other ? one : Course.GOES_ON;
  }

  /** What follows is done in some cases only. */
  private static Course split(Course course) {
    return course == Course.GOES_ON ? Course.UNKNOWN : course;
  }

  private Course of(PathExpr expr, int file) {
    return switch (expr) {
      case PathExpr.Call call -> call(call, file);
      case PathExpr.Assign e -> of(e.value(), file);
      case PathExpr.Concat e -> inOrder(e.parts(), file);
      case PathExpr.ArrayLiteral e -> inOrder(e.inner(), file);
      case PathExpr.Not e -> of(e.operand(), file);
      case PathExpr.Silence e -> of(e.operand(), file);
      case PathExpr.Cast e -> of(e.operand(), file);
      case PathExpr.Empty e -> of(e.operand(), file);
      case PathExpr.Isset e -> inOrder(e.operands(), file);
      case PathExpr.Binary e -> binary(e, file);
      case PathExpr.Conditional e -> {
        Course condition = of(e.condition(), file);
        Course then = e.then().map(chosen -> of(chosen, file)).orElse(Course.GOES_ON);
        yield condition == Course.GOES_ON ? either(then, of(e.otherwise(), file)) : condition;
      }
      case PathExpr.Element e -> of(e.array(), file);
      case PathExpr.MethodCall e -> split(of(e.object(), file));
      case PathExpr.New e -> type(e.type(), file);
      case PathExpr.StaticCall e -> type(e.type(), file);
      case PathExpr.Property e -> of(e.object(), file);
      case PathExpr.Literal e -> Course.GOES_ON;
      case PathExpr.IntegerLiteral e -> Course.GOES_ON;
      case PathExpr.BooleanLiteral e -> Course.GOES_ON;
      case PathExpr.NullLiteral e -> Course.GOES_ON;
      case PathExpr.ThisFile e -> Course.GOES_ON;
      case PathExpr.ConstantFetch e -> Course.GOES_ON;
      case PathExpr.Variable e -> Course.GOES_ON;
      default -> Course.UNKNOWN;
    };
  }

  private Course binary(PathExpr.Binary binary, int file) {
    Course left = of(binary.left(), file);
    Course right = of(binary.right(), file);
    if (left != Course.GOES_ON) {
      return left;
    }
    return switch (binary.operator()) {
      case AND, OR -> either(right, Course.GOES_ON);
      default -> right;
    };
  }

  private Course inOrder(List<PathExpr> parts, int file) {
    for (PathExpr part : parts) {
      Course course = of(part, file);
      if (course != Course.GOES_ON) {
        return course;
      }
    }
    return Course.GOES_ON;
  }

  private Course call(PathExpr.Call call, int file) {
    Course arguments =
        inOrder(call.arguments().stream().map(PathExpr.Argument::value).toList(), file);
    if (arguments != Course.GOES_ON) {
      return arguments;
    }
    List<Place> places = program.functions(call.name());
    if (places.isEmpty()) {
      places = program.functions(call.plainName());
    }
    if (places.isEmpty()) {
      // One of PHP's: those that take callbacks may call what loads.
      return LastingCalls.hasEffect(call.plainName()) ? Course.UNKNOWN : Course.GOES_ON;
    }
    String name = program.function(places.getFirst()).name();
    return !PureFunctions.knows(call.plainName())
            && areElsewhere(places, SymbolUse.Kind.FUNCTION, name, file)
        ? Course.ENDS
        : Course.UNKNOWN;
  }

  /** No autoloader is there yet that could load the class. */
  private Course type(PathExpr type, int file) {
    return type instanceof PathExpr.ClassName known
            && areElsewhere(program.classes(known.name()), SymbolUse.Kind.CLASS, known.name(), file)
        ? Course.ENDS
        : Course.UNKNOWN;
  }

  /**
   * Whether other files of the site alone declare a name: what is declared in some cases only may
   * stand in for what PHP has, and packages bring outlines of that.
   */
  private boolean areElsewhere(List<Place> places, SymbolUse.Kind kind, String name, int file) {
    return !places.isEmpty()
        && places.stream()
            .map(Place::file)
            .allMatch(other -> other != file && declaresAlways(other, kind, name));
  }

  private boolean declaresAlways(int file, SymbolUse.Kind kind, String name) {
    return PagePlaces.isPage(program.path(file))
        && program.facts(file).declarations().stream()
            .filter(one -> one.kind() == kind && one.name().equalsIgnoreCase(name))
            .noneMatch(SymbolDeclaration::conditional);
  }
}
