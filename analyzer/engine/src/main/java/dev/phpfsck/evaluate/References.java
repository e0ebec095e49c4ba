package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.ReferenceParameters;
import dev.phpfsck.evaluate.relevance.ReferenceUse;
import dev.phpfsck.evaluate.value.ArrayChanges;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of variables that are handed to a function by reference (manual, "Passing by
 * Reference"): where one of the site sets its parameter, nobody knows what the variable of the
 * caller holds; what PHP's own do to arrays is known.
 */
final class References {
  private final Machine machine;

  References(Machine machine) {
    this.machine = machine;
  }

  /** Takes over that a function is called, or was, with these arguments. */
  void handBack(
      Place place, FunctionFact fact, List<PathExpr.Argument> written, int at, Frame frame) {
    for (int i = 0; i < written.size(); i++) {
      FunctionFact.Parameter parameter = parameter(fact, written.get(i), i);
      if (parameter != null && parameter.byReference()) {
        handBack(place, fact, parameter, written.get(i), at, frame);
      }
    }
  }

  private static FunctionFact.@Nullable Parameter parameter(
      FunctionFact fact, PathExpr.Argument argument, int position) {
    List<FunctionFact.Parameter> all = fact.parameters();
    if (argument.name().isEmpty()) {
      int last = all.size() - 1;
      boolean more = position > last && last >= 0 && all.get(last).variadic();
      return more ? all.get(last) : position <= last ? all.get(position) : null;
    }
    for (FunctionFact.Parameter parameter : all) {
      if (parameter.name().equals(argument.name())) {
        return parameter;
      }
    }
    return null;
  }

  private void handBack(
      Place place,
      FunctionFact fact,
      FunctionFact.Parameter parameter,
      PathExpr.Argument argument,
      int at,
      Frame frame) {
    ReferenceUse use = machine.relevance().referenceUse(place);
    PathExpr target =
        argument.spread() ? Writes.anyElement(argument.value(), at) : argument.value();
    if (!machine.relevant(frame).isTarget(argument.value())) {
      return;
    }
    if (use.keeps(parameter.name())) {
      machine.aliases().share(target, frame);
    }
    if (use.changes(parameter.name())) {
      Reason reason = Reason.of("what " + fact.name() + "() makes of it", frame.file, at);
      machine.aliases().loosen(target, reason, frame);
    }
  }

  /** Takes over that something was called that is not known, with these arguments. */
  void handBack(List<PathExpr.Argument> written, int at, Frame frame) {
    Reason reason = Reason.of("what a computed function makes of it", frame.file, at);
    for (PathExpr.Argument argument : written) {
      if (machine.relevant(frame).isTarget(argument.value())) {
        machine.aliases().loosen(argument.value(), reason, frame);
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
        if (ReferenceParameters.walksArray(function)) {
          walked(arguments, target, at, frame);
          continue;
        }
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

  /** {@code array_walk()} changes the array only if its function takes an element by reference. */
  private void walked(List<PathValue> arguments, PathExpr target, int at, Frame frame) {
    boolean byValue =
        arguments.size() > 1
            && arguments.get(1).only() instanceof Atom.Closure closure
            && machine
                .program()
                .function(new Place(closure.file(), closure.function()))
                .parameters()
                .stream()
                .noneMatch(FunctionFact.Parameter::byReference);
    if (!byValue) {
      Reason reason = Reason.of("what array_walk() makes of it", frame.file, at);
      machine.aliases().loosen(Writes.anyElement(target, at), reason, frame);
    }
  }
}
