package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Bound.Read;
import dev.phpfsck.evaluate.Run.Outcome;
import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.SourcePlace;
import dev.phpfsck.evaluate.graph.WhyStep;
import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Choice;
import dev.phpfsck.evaluate.value.PathValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells how the value of an include came about. */
final class Explanation {
  private static final int DEEPEST = 8;
  private final Program program;
  private final Map<IncludeEdge, Outcome> origins;

  Explanation(Program program, Map<IncludeEdge, Outcome> origins) {
    this.program = program;
    this.origins = origins;
  }

  List<WhyStep> of(IncludeEdge edge) {
    Outcome outcome = origins.get(edge);
    if (outcome == null) {
      return List.of();
    }
    List<WhyStep> steps = new ArrayList<>();
    SourcePlace here = SourcePlace.in(program, outcome.file(), edge.span().start());
    steps.add(new WhyStep(0, here, "the path is " + shown(outcome.value())));
    Set<Bound> told = new HashSet<>();
    tell(outcome.reads(), 1, here, steps, told);
    return steps;
  }

  private void tell(
      List<Read> reads, int depth, SourcePlace from, List<WhyStep> steps, Set<Bound> told) {
    if (depth > DEEPEST) {
      return;
    }
    for (Read read : reads) {
      Bound bound = read.bound();
      if (!told.add(bound)) {
        continue;
      }
      SourcePlace place =
          bound.file() >= 0 && !bound.value().isUndefined()
              ? SourcePlace.in(program, bound.file(), bound.at())
              : from;
      String is = bound.value().isUndefined() ? " is not set" : " is " + shown(bound.value());
      steps.add(new WhyStep(depth, place, "`" + read.name() + "`" + is));
      tell(bound.made(), depth + 1, place, steps, told);
    }
  }

  private static String shown(PathValue value) {
    List<String> all = new ArrayList<>();
    for (Atom atom : value.atoms()) {
      all.add(
          switch (atom) {
            case Atom.Text text -> "`" + text.text() + "`";
            case Atom.Int number -> "`" + number.value() + "`";
            case Atom.Bool bool -> "`" + bool.value() + "`";
            case Atom.Null none -> "`null`";
            case Atom.Undefined none -> "not set";
            case Atom.Table table -> "an array of " + table.entries().size();
            case Atom.Instance instance -> "an object of `" + instance.type() + "`";
            case Atom.Closure closure -> "a closure";
            case Atom.Pattern pattern ->
                "`" + pattern.glob() + "` (" + pattern.reason().because() + ")";
            case Choice choice ->
                "one of "
                    + choice.size()
                    + " values: `"
                    + choice.pattern().glob()
                    + "` ("
                    + choice.reason().because()
                    + ")";
            case Atom.Unknown unknown -> "not known: " + unknown.reason().because();
          });
      if (all.size() == 6 && value.atoms().size() > 7) {
        all.add((value.atoms().size() - 6) + " more");
        break;
      }
    }
    return String.join(", or ", all);
  }
}
