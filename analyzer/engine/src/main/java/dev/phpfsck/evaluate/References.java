package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.ReferenceParameters;
import dev.phpfsck.evaluate.value.ArrayChanges;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of variables that are handed to a function by reference (manual, "Passing by
 * Reference"): where one of the site sets its parameter, nobody knows what the variable of the
 * caller holds; what PHP's own do to arrays is known.
 */
final class References {
  private final Machine machine;
  private final Map<Place, Set<String>> assigned = new HashMap<>();

  References(Machine machine) {
    this.machine = machine;
  }

  /** Takes over that a function was called with these arguments. */
  void handBack(
      Place place, FunctionFact fact, List<PathExpr.Argument> written, int at, Frame frame) {
    int last = Math.min(fact.parameters().size(), written.size());
    for (int i = 0; i < last; i++) {
      FunctionFact.Parameter parameter = fact.parameters().get(i);
      if (parameter.byReference()
          && written.get(i).name().isEmpty()
          && written.get(i).value() instanceof PathExpr.Variable variable
          && machine.relevant(frame).isVariable(variable.name())
          && sets(place, fact).contains(parameter.name())) {
        Reason reason =
            Reason.of("what " + fact.name() + "() makes of $" + variable.name(), frame.file, at);
        handBack(frame.variable(variable.name()), PathValue.unknown(reason), frame);
      }
    }
  }

  /** Takes over that one of PHP's own functions was called with these arguments. */
  void handBack(
      String function,
      List<PathValue> arguments,
      List<PathExpr.Argument> written,
      int at,
      Frame frame) {
    if (!ReferenceParameters.has(function)) {
      return;
    }
    for (int i = 0; i < written.size(); i++) {
      PathExpr target = written.get(i).value();
      if (ReferenceParameters.has(function, i)
          && written.get(i).name().isEmpty()
          && machine.relevant(frame).isTarget(target)) {
        PathValue changed =
            i == 0 && ReferenceParameters.changesArray(function)
                ? ArrayChanges.after(function, arguments)
                : null;
        PathValue left =
            changed == null
                ? PathValue.unknown(Reason.of("what " + function + "() leaves", frame.file, at))
                : changed;
        machine.values().assign(target, left, frame, at);
      }
    }
  }

  /** What holds nothing yet waits to be set. */
  private static void handBack(Key key, PathValue other, Frame frame) {
    PathValue before = frame.state.get(key).value();
    boolean empty = before.isUndefined() || before.equals(PathValue.NULL);
    frame.state.put(key, Bound.of(empty ? other : before.or(other)));
  }

  /** The variables that a function sets as a whole; elements of arrays do not count. */
  private Set<String> sets(Place place, FunctionFact fact) {
    return assigned.computeIfAbsent(place, p -> assignedIn(fact));
  }

  private static Set<String> assignedIn(FunctionFact fact) {
    Set<String> names = new HashSet<>();
    fact.body().steps().stream()
        .flatMap(Step::all)
        .flatMap(step -> step.expressions().stream())
        .flatMap(PathExpr::all)
        .forEach(expr -> {
          if (expr instanceof PathExpr.Assign assign
              && assign.target() instanceof PathExpr.Variable variable) {
            names.add(variable.name());
          }
        });
    return names;
  }
}
