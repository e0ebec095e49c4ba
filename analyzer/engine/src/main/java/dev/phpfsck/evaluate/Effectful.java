package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Program.Place;
import dev.phpfsck.fact.FunctionFact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which functions may do something that outlives them, themselves or through what they call.
 * Methods are told apart by name alone.
 */
final class Effectful {
  private final Set<Place> functions = new HashSet<>();

  Effectful(Program program) {
    Map<String, List<Place>> callers = new HashMap<>();
    Deque<Place> fresh = new ArrayDeque<>();
    Map<Place, List<String>> names = new HashMap<>();
    for (int file = 0; file < program.size(); file++) {
      List<FunctionFact> all = program.facts(file).functions();
      for (int i = 0; i < all.size(); i++) {
        Place place = new Place(file, i);
        FunctionFact fact = all.get(i);
        names.put(place, calledAs(fact, program, file));
        for (String call : fact.effects().calls()) {
          callers.computeIfAbsent(call, c -> new ArrayList<>()).add(place);
        }
        if (fact.effects().direct() && functions.add(place)) {
          fresh.add(place);
        }
      }
    }
    while (!fresh.isEmpty()) {
      for (String name : names.getOrDefault(fresh.remove(), List.of())) {
        for (Place caller : callers.getOrDefault(name, List.of())) {
          if (functions.add(caller)) {
            fresh.add(caller);
          }
        }
      }
    }
  }

  private static List<String> calledAs(FunctionFact fact, Program program, int file) {
    String name = Program.lower(fact.name());
    return switch (fact.kind()) {
      case FUNCTION -> List.of("f:" + name);
      case METHOD ->
          name.equals("__construct") && fact.ofClass() >= 0
              ? List.of(
                  "m:" + name,
                  "n:" + Program.lower(program.facts(file).classes().get(fact.ofClass()).name()))
              : List.of("m:" + name);
      case CLOSURE, ARROW -> List.of();
    };
  }

  /** Whether one of these may do something that outlives it. */
  boolean function(List<Place> places) {
    for (Place place : places) {
      if (functions.contains(place)) {
        return true;
      }
    }
    return false;
  }
}
