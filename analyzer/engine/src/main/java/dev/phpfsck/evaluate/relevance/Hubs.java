package dev.phpfsck.evaluate.relevance;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.fact.Effects;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Functions and methods that much of a site calls and that do more than compute: what goes into
 * them and comes out again is not followed, because it would lead from anywhere to everywhere. A
 * filter that others hook into is one; a function that only joins strings is none, however many
 * call it.
 */
public final class Hubs {
  private static final int MOST_CALLERS = 10;

  private final Program program;
  private final Map<String, int[]> callers = new HashMap<>();
  private final Map<String, int[]> methodCallers = new HashMap<>();
  private final Map<Place, Boolean> pure = new HashMap<>();
  private final Map<Place, Integer> handedBack = new HashMap<>();

  Hubs(Program program) {
    this.program = program;
    for (int file = 0; file < program.size(); file++) {
      count(program.facts(file).effects());
      program.facts(file).functions().forEach(function -> count(function.effects()));
    }
  }

  private void count(Effects effects) {
    count(effects.functions(), callers);
    count(effects.methods(), methodCallers);
  }

  private static void count(List<String> calls, Map<String, int[]> callers) {
    for (String call : calls) {
      int[] known = callers.get(call);
      if (known == null) {
        known = new int[1];
        callers.put(call, known);
      }
      known[0]++;
    }
  }

  /** Whether the functions of that name, in lower case, are a hub. */
  boolean isFunction(String name) {
    if (!isMuch(callers.get(name))) {
      return false;
    }
    List<Place> declared = program.functions(name);
    return !declared.stream().allMatch(this::onlyComputes);
  }

  /**
   * Which argument, from 0, a hub of that name, in lower case, gives back as it got it unless
   * somebody has hooked in; -1 where there is none.
   */
  int handsBack(String name) {
    List<Place> declared = program.functions(name);
    return isFunction(name) && declared.size() == 1 ? handsBack(declared.getFirst()) : -1;
  }

  /** The same of a function, hub or not. */
  public int handsBack(Place place) {
    return handedBack.computeIfAbsent(place, this::findHandedBack);
  }

  private int findHandedBack(Place place) {
    FunctionFact fact = program.function(place);
    if (fact.parameters().isEmpty()) {
      return -1;
    }
    Set<String> returned = new HashSet<>();
    for (Step outer : fact.body().steps()) {
      outer.forEach(step -> {
        if (step instanceof Step.Return back
            && back.value().orElse(null) instanceof PathExpr.Variable variable) {
          returned.add(variable.name());
        }
      });
    }
    for (int i = 0; i < fact.parameters().size(); i++) {
      if (returned.contains(fact.parameters().get(i).name())) {
        return i;
      }
    }
    return -1;
  }

  /** Whether calling that name, in lower case, only computes. */
  boolean isPure(String name) {
    List<Place> declared = program.functions(name);
    return !declared.isEmpty() && declared.stream().allMatch(this::onlyComputes);
  }

  /** Whether a function only computes. */
  public boolean isPure(Place place) {
    FunctionFact fact = program.function(place);
    return fact.kind() == FunctionFact.Kind.FUNCTION && onlyComputes(place);
  }

  /** Whether the methods of that name, in lower case, are a hub. */
  boolean isMethod(String name) {
    return isMuch(methodCallers.get(name));
  }

  private static boolean isMuch(int @Nullable [] count) {
    return count != null && count[0] > MOST_CALLERS;
  }

  /** Whether a method has a name that is a hub. */
  public boolean isMethod(Place place) {
    FunctionFact fact = program.function(place);
    return fact.kind() == FunctionFact.Kind.METHOD && isMethod(Program.lower(fact.name()));
  }

  /** Whether a function only computes, and calls only what only computes. */
  private boolean onlyComputes(Place place) {
    Set<Place> open = new HashSet<>();
    boolean result = isPure(place, open);
    if (result) {
      open.forEach(asked -> pure.put(asked, true));
    }
    return result;
  }

  /**
   * The same, where functions that call one another are given the benefit of the doubt while they
   * are {@code open}: only what speaks against one is sure before all of them have been asked.
   */
  private boolean isPure(Place place, Set<Place> open) {
    Boolean known = pure.get(place);
    if (known != null) {
      return known;
    }
    if (!open.add(place)) {
      return true;
    }
    boolean result = callsPureOnly(program.function(place).effects(), open);
    if (!result) {
      pure.put(place, false);
    }
    return result;
  }

  private boolean callsPureOnly(Effects effects, Set<Place> open) {
    if (effects.direct()
        || effects.unknownCalls()
        || !effects.methods().isEmpty()
        || !effects.constructors().isEmpty()) {
      return false;
    }
    for (String call : effects.functions()) {
      if (!isPureCall(call, open)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPureCall(String name, Set<Place> open) {
    for (Place place : program.functions(name)) {
      if (!isPure(place, open)) {
        return false;
      }
    }
    return true;
  }
}
