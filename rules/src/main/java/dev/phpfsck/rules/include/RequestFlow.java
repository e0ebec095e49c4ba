package dev.phpfsck.rules.include;

import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.IncludeFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.PathExpr.BinaryOperator;
import dev.phpfsck.fact.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The way of request data to an include, within one function or within a file's own code: {@code
 * $page = $_GET['page']; include "pages/$page.php";}. Only data that nothing has changed on its
 * way, and that no code looks at but to see whether it is there.
 */
final class RequestFlow {
  private static final Set<String> REQUEST = Set.of("_GET", "_POST", "_REQUEST", "_COOKIE");
  private static final Set<String> SERVER = Set.of("PATH_INFO", "QUERY_STRING", "REQUEST_URI");

  /** They leave what they get as dangerous as it was. */
  private static final Set<String> KEEPING =
      Set.of("trim", "ltrim", "rtrim", "strval", "urldecode", "rawurldecode", "stripslashes");

  /** They ask whether something is there, not whether it is harmless. */
  private static final Set<String> ASKING = Set.of("file_exists", "is_file", "is_readable");

  private static final Set<BinaryOperator> COMPARING =
      EnumSet.of(
          BinaryOperator.EQUAL,
          BinaryOperator.NOT_EQUAL,
          BinaryOperator.IDENTICAL,
          BinaryOperator.NOT_IDENTICAL);

  private final List<PathExpr> expressions;
  private final Set<String> holders = new TreeSet<>();
  private final List<Integer> places = new ArrayList<>();
  private String source = "";

  private RequestFlow(List<PathExpr> expressions) {
    this.expressions = expressions;
  }

  /**
   * A way that was found.
   *
   * @param source what of the request it is, as PHP writes it: {@code $_GET['page']}
   * @param places the byte offsets of what it goes through, in order
   */
  record Way(String source, List<Integer> places) {}

  /** The way of request data to {@code include}; empty where there is none, or it is looked at. */
  static Optional<Way> to(FileFacts facts, IncludeFact include) {
    List<Step> steps =
        facts.functions().stream()
            .filter(function -> function.span().contains(include.span()))
            .min(Comparator.comparingInt(f -> f.span().end() - f.span().start()))
            .map(FunctionFact::body)
            .orElse(facts.script())
            .steps();
    RequestFlow flow = new RequestFlow(expressions(steps));
    boolean open = steps.stream().flatMap(Step::all).anyMatch(Step.Jump.class::isInstance);
    if (open || !flow.carries(include.path()) || flow.isLookedAt(steps, facts)) {
      return Optional.empty();
    }
    return Optional.of(new Way(flow.source, flow.places.stream().distinct().sorted().toList()));
  }

  private static List<PathExpr> expressions(List<Step> steps) {
    return steps.stream().flatMap(Step::all).flatMap(s -> s.expressions().stream()).toList();
  }

  /** Whether the value of {@code expr} can be, or hold, request data as it came. */
  private boolean carries(PathExpr expr) {
    return switch (expr) {
      case PathExpr.Variable variable -> variable(variable);
      case PathExpr.Element element -> element(element);
      case PathExpr.Concat concat -> any(concat.parts());
      case PathExpr.Coalesce choice -> any(List.of(choice.left(), choice.right()));
      case PathExpr.Conditional choice ->
          any(List.of(choice.then().orElse(choice.condition()), choice.otherwise()));
      case PathExpr.Silence silence -> carries(silence.operand());
      case PathExpr.Call call ->
          KEEPING.contains(name(call))
              && !call.arguments().isEmpty()
              && carries(call.arguments().getFirst().value());
      default -> false;
    };
  }

  private boolean any(List<PathExpr> parts) {
    boolean found = false;
    for (PathExpr part : parts) {
      found |= carries(part);
    }
    return found;
  }

  private boolean variable(PathExpr.Variable variable) {
    if (!holders.add("$" + variable.name())) {
      return false;
    }
    boolean found = false;
    for (PathExpr.Assign assign : assignments()) {
      if (assign.target() instanceof PathExpr.Variable target
          && target.name().equals(variable.name())
          && carries(assign.value())) {
        places.add(assign.at());
        found = true;
      }
    }
    return found;
  }

  private List<PathExpr.Assign> assignments() {
    return expressions.stream()
        .flatMap(PathExpr::all)
        .filter(PathExpr.Assign.class::isInstance)
        .map(PathExpr.Assign.class::cast)
        .toList();
  }

  private boolean element(PathExpr.Element element) {
    String key = requested(element);
    if (key.isEmpty()) {
      return false;
    }
    holders.add(key);
    source = key;
    places.add(element.at());
    return true;
  }

  /** {@code $_GET['page']} as text; empty for what the request does not decide. */
  private static String requested(PathExpr.Element element) {
    if (element.array() instanceof PathExpr.Variable array
        && element.index().orElse(null) instanceof PathExpr.Literal index) {
      String name = index.text();
      boolean server =
          array.name().equals("_SERVER") && (SERVER.contains(name) || name.startsWith("HTTP_"));
      if (server || REQUEST.contains(array.name())) {
        return "$" + array.name() + "['" + name + "']";
      }
    }
    return "";
  }

  /** Whether code of the function, or of the file, judges or changes what is on its way. */
  private boolean isLookedAt(List<Step> steps, FileFacts facts) {
    boolean chosen =
        steps.stream()
            .flatMap(Step::all)
            .filter(step -> step instanceof Step.Select || step instanceof Step.ForEach)
            .flatMap(step -> step.expressions().stream())
            .anyMatch(this::mentions);
    if (chosen || expressions.stream().anyMatch(this::judges)) {
      return true;
    }
    // Other code of the file may look at the request, but not at these variables.
    holders.removeIf(holder -> !holder.contains("["));
    List<PathExpr> others = new ArrayList<>(expressions(facts.script().steps()));
    facts.functions().forEach(function -> others.addAll(expressions(function.body().steps())));
    return others.stream().anyMatch(this::judges);
  }

  private boolean mentions(PathExpr expr) {
    return expr.any(this::holds);
  }

  /** Whether {@code expr} is on the way; the request as a whole is, too. */
  private boolean holds(PathExpr expr) {
    return expr instanceof PathExpr.Variable variable
        && (holders.contains("$" + variable.name()) || REQUEST.contains(variable.name()));
  }

  private boolean judges(PathExpr expr) {
    return switch (expr) {
      case PathExpr.Element element when !requested(element).isEmpty() -> false;
      case PathExpr.Element element -> element.inner().stream().anyMatch(this::isOrHolds);
      case PathExpr.Isset isset -> isset.operands().stream().anyMatch(this::judgedThere);
      case PathExpr.Empty empty -> judgedThere(empty.operand());
      case PathExpr.Call call ->
          (ASKING.contains(name(call)) || KEEPING.contains(name(call)))
              ? call.inner().stream().anyMatch(this::judges)
              : call.inner().stream().anyMatch(this::isOrHolds);
      case PathExpr.Binary binary when COMPARING.contains(binary.operator()) ->
          (isNothing(binary.left()) || isNothing(binary.right()))
              ? binary.inner().stream().anyMatch(this::judges)
              : binary.inner().stream().anyMatch(this::isOrHolds);
      case PathExpr.Binary binary when isLogical(binary.operator()) ->
          binary.inner().stream().anyMatch(this::judges);
      case PathExpr.Variable variable -> REQUEST.contains(variable.name());
      case PathExpr.Concat concat -> concat.inner().stream().anyMatch(this::judges);
      case PathExpr.Assign assign -> judges(assign.value());
      case PathExpr.Not not -> judges(not.operand());
      case PathExpr.Silence silence -> judges(silence.operand());
      case PathExpr.Coalesce choice -> choice.inner().stream().anyMatch(this::judges);
      case PathExpr.Conditional choice -> choice.inner().stream().anyMatch(this::judges);
      default -> expr.inner().stream().anyMatch(this::isOrHolds);
    };
  }

  private boolean judgedThere(PathExpr operand) {
    return !(operand instanceof PathExpr.Variable) && judges(operand);
  }

  private boolean isOrHolds(PathExpr expr) {
    return expr.any(e ->
        holds(e)
            || (e instanceof PathExpr.Element element && holders.contains(requested(element))));
  }

  private static boolean isLogical(BinaryOperator operator) {
    return operator == BinaryOperator.AND || operator == BinaryOperator.OR;
  }

  private static boolean isNothing(PathExpr expr) {
    return expr instanceof PathExpr.NullLiteral
        || expr instanceof PathExpr.BooleanLiteral
        || (expr instanceof PathExpr.Literal literal && literal.text().isEmpty());
  }

  private static String name(PathExpr.Call call) {
    String name = call.fallback().isEmpty() ? call.name() : call.fallback();
    return name.toLowerCase(Locale.ROOT);
  }
}
