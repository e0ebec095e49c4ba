package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Hierarchy;
import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Functions of the site that ask if a file is there, as {@code file_exists} does: they hand one of
 * their parameters to it, and answer with yes or no.
 */
final class FileQuestions {
  private static final Set<String> QUESTIONS = Set.of("file_exists", "is_file", "is_readable");

  private final Program program;
  private final Hierarchy hierarchy;
  private final IdentityHashMap<PathExpr, Boolean> conditions = new IdentityHashMap<>();
  private final Map<Place, Boolean> functions = new HashMap<>();

  FileQuestions(Program program, Hierarchy hierarchy) {
    this.program = program;
    this.hierarchy = hierarchy;
  }

  /** Whether a condition calls such a function. */
  boolean isAskedIn(PathExpr condition) {
    Boolean known = conditions.get(condition);
    if (known == null) {
      known = isQuestion(condition);
      conditions.put(condition, known);
    }
    return known;
  }

  /** Every condition of a site comes by here: what holds no call is left at once. */
  private boolean isQuestion(PathExpr expr) {
    return switch (expr) {
      case PathExpr.Call call -> ask(program.functions(call.name())) || any(call.arguments());
      case PathExpr.StaticCall call ->
          isMethodOf(call.type(), call.name()) || any(call.arguments());
      case PathExpr.MethodCall call ->
          isMethod(call.name()) || isQuestion(call.object()) || any(call.arguments());
      case PathExpr.Not e -> isQuestion(e.operand());
      case PathExpr.Silence e -> isQuestion(e.operand());
      case PathExpr.Cast e -> isQuestion(e.operand());
      case PathExpr.Empty e -> isQuestion(e.operand());
      case PathExpr.Assign e -> isQuestion(e.value());
      case PathExpr.Binary e -> isQuestion(e.left()) || isQuestion(e.right());
      case PathExpr.Conditional e ->
          isQuestion(e.condition())
              || e.then().filter(this::isQuestion).isPresent()
              || isQuestion(e.otherwise());
      default -> false;
    };
  }

  private boolean any(List<PathExpr.Argument> arguments) {
    for (PathExpr.Argument argument : arguments) {
      if (isQuestion(argument.value())) {
        return true;
      }
    }
    return false;
  }

  private boolean isMethodOf(PathExpr type, PathExpr name) {
    boolean named =
        type instanceof PathExpr.ClassName written
            && !program.classes(written.name()).isEmpty()
            && name instanceof PathExpr.Literal;
    return named
        ? hierarchy
            .method(
                Program.lower(((PathExpr.ClassName) type).name()), ((PathExpr.Literal) name).text())
            .filter(this::asks)
            .isPresent()
        : isMethod(name);
  }

  /** Whether all methods of that name ask: nobody looks of which class it is. */
  private boolean isMethod(PathExpr name) {
    return name instanceof PathExpr.Literal literal && ask(hierarchy.methodsNamed(literal.text()));
  }

  private boolean ask(List<Place> places) {
    return !places.isEmpty() && places.stream().allMatch(this::asks);
  }

  private boolean asks(Place place) {
    return functions.computeIfAbsent(place, p -> asks(program.function(p)));
  }

  private static boolean asks(FunctionFact function) {
    List<Step> steps = function.body().steps().stream().flatMap(Step::all).toList();
    return steps.stream().allMatch(FileQuestions::answersYesOrNo)
        && steps.stream()
            .flatMap(step -> step.expressions().stream())
            .anyMatch(expr -> expr.any(part -> asksFor(part, function.parameters())));
  }

  private static boolean answersYesOrNo(Step step) {
    return !(step instanceof Step.Return back)
        || (back.value().isPresent() && isTruth(back.value().get()));
  }

  private static boolean isTruth(PathExpr answer) {
    return switch (answer) {
      case PathExpr.BooleanLiteral e -> true;
      case PathExpr.Not e -> true;
      case PathExpr.Call e -> QUESTIONS.contains(e.plainName());
      case PathExpr.Binary e -> isTruth(e.left()) || isTruth(e.right());
      default -> false;
    };
  }

  private static boolean asksFor(PathExpr expr, List<FunctionFact.Parameter> parameters) {
    return expr instanceof PathExpr.Call call
        && QUESTIONS.contains(call.plainName())
        && call.arguments().stream()
            .anyMatch(argument -> argument.value().any(part -> isOneOf(part, parameters)));
  }

  private static boolean isOneOf(PathExpr expr, List<FunctionFact.Parameter> parameters) {
    return expr instanceof PathExpr.Variable variable
        && parameters.stream().anyMatch(p -> p.name().equals(variable.name()));
  }
}
