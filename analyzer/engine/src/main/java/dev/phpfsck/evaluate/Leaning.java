package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.value.PureFunctions;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import dev.phpfsck.fact.SymbolUse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Whether a script cannot run on its own: whether it calls functions, straight away, that only
 * files which it does not load declare. Such a file is a part of something.
 */
final class Leaning {
  private final Program program;

  Leaning(Program program) {
    this.program = program;
  }

  /**
   * Whether the script in {@code file} leans on files that are not in {@code loads}. Where one of
   * these is empty, what it lacks may have come by that one.
   */
  boolean of(int file, BitSet loads) {
    return leans(file, loads)
        && loads.stream().noneMatch(loaded -> program.facts(loaded).isEmpty());
  }

  private boolean leans(int file, BitSet loads) {
    for (PathExpr.Call call : straight(program.facts(file).script().steps())) {
      List<Place> declared = program.functions(call.name());
      List<Place> places = declared.isEmpty() ? program.functions(call.plainName()) : declared;
      boolean elsewhere =
          !places.isEmpty()
              && places.stream().noneMatch(p -> p.file() == file || loads.get(p.file()))
              && !PureFunctions.knows(call.plainName());
      if (elsewhere) {
        return true;
      }
    }
    return loads.isEmpty() && usesOthers(file);
  }

  /** Whether a script that loads nothing uses what only other files declare. */
  private boolean usesOthers(int file) {
    return program.facts(file).uses().stream()
        .filter(SymbolUse::isNeeded)
        .anyMatch(use ->
            switch (use.kind()) {
              case FUNCTION -> isElsewhere(program.functions(use.name()), file);
              case CLASS -> isElsewhere(program.classes(use.name()), file);
              case CONSTANT -> false;
            });
  }

  private static boolean isElsewhere(List<Place> places, int file) {
    return !places.isEmpty() && places.stream().noneMatch(place -> place.file() == file);
  }

  /** The calls that are made whatever happens. */
  private static List<PathExpr.Call> straight(List<Step> steps) {
    List<PathExpr.Call> calls = new ArrayList<>();
    for (Step step : steps) {
      switch (step) {
        case Step.Evaluate s -> gather(s.expression(), calls);
        case Step.Branch s -> gather(s.condition(), calls);
        case Step.ForEach s -> gather(s.subject(), calls);
        case Step.Loop s -> s.condition().ifPresent(condition -> gather(condition, calls));
        case Step.Select s -> gather(s.subject(), calls);
        default -> {}
      }
    }
    return calls;
  }

  private static void gather(PathExpr expr, List<PathExpr.Call> calls) {
    switch (expr) {
      case PathExpr.Call call -> {
        calls.add(call);
        call.arguments().forEach(argument -> gather(argument.value(), calls));
      }
      case PathExpr.Assign assign -> gather(assign.value(), calls);
      case PathExpr.Not not -> gather(not.operand(), calls);
      case PathExpr.Concat concat -> concat.parts().forEach(part -> gather(part, calls));
      case PathExpr.Binary binary -> gather(binary.left(), calls);
      case PathExpr.Conditional choice -> gather(choice.condition(), calls);
      default -> {}
    }
  }
}
