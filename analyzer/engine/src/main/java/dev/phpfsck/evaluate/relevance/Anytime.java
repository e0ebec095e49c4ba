package dev.phpfsck.evaluate.relevance;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.Slots.Kind;
import dev.phpfsck.fact.FunctionFact;
import java.util.HashSet;
import java.util.Set;

/**
 * What is set by code that nobody can be seen to call, so that it may run at any time: closures
 * that are handed on, functions that nobody is seen to call, and methods that PHP calls by itself
 * (manual, "Magic Methods", "Predefined Interfaces and Classes").
 */
final class Anytime {
  private static final Set<String> CALLED_BY_PHP =
      Set.of(
          "__get",
          "__set",
          "__isset",
          "__unset",
          "__call",
          "__callstatic",
          "__tostring",
          "__invoke",
          "offsetget",
          "offsetset",
          "offsetexists",
          "offsetunset",
          "getiterator",
          "current",
          "key",
          "next",
          "rewind",
          "valid",
          "count",
          "jsonserialize");

  private final Program program;
  private final Slots slots;
  private final Callees callees;
  private final Set<Integer> written = new HashSet<>();

  Anytime(Program program, Slots slots, Callees callees) {
    this.program = program;
    this.slots = slots;
    this.callees = callees;
  }

  /** Notes what a function assigns that outlives it. */
  void read(Place place, Set<Integer> assigned) {
    if (place.number() >= 0 && isAnytime(program.function(place))) {
      written.addAll(assigned);
    }
  }

  private boolean isAnytime(FunctionFact fact) {
    return switch (fact.kind()) {
      case CLOSURE, ARROW -> true;
      case METHOD -> CALLED_BY_PHP.contains(Program.lower(fact.name()));
      case FUNCTION -> callees.function(fact.name()).callers.isEmpty();
    };
  }

  boolean contains(Kind kind, String name) {
    return !written.isEmpty() && written.contains(slots.known(kind, name));
  }
}
