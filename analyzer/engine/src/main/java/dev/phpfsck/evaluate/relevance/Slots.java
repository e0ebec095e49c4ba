package dev.phpfsck.evaluate.relevance;

import dev.phpfsck.evaluate.program.Program.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Places that values pass through, and which of them end up in a path: variables of one function,
 * globals, properties, what functions take and return.
 */
final class Slots {
  /**
   * A path is traced back through so many places at most, the nearest first. Almost every path
   * needs a handful; those that need more come out of a database or a request, by way of half the
   * site.
   */
  private static final int MOST_TRACED = 100;

  /**
   * What is made of more than this is looked into last: what much of a site writes hardly tells.
   */
  private static final int WIDE = 24;

  private static final Ints EMPTY = new Ints();

  private final Map<Kind, Map<String, Integer>> numbers = new EnumMap<>(Kind.class);
  private final Map<String, Integer> arguments = new HashMap<>();
  private final Map<Place, Map<String, Integer>> locals = new HashMap<>();
  private final List<Ints> sources = new ArrayList<>();
  private final BitSet needed = new BitSet();
  private final BitSet asked = new BitSet();
  private final BitSet shared = new BitSet();
  private final List<Ints> sinks = new ArrayList<>();

  /** What the whole site knows by a name. */
  enum Kind {
    GLOBAL,
    CONSTANT,
    PROPERTY,
    STATIC_PROPERTY,
    /** What a function returns. */
    RESULT,
    /** What closures of a file take from around them. */
    CAPTURED
  }

  Slots() {
    for (Kind kind : Kind.values()) {
      numbers.put(kind, new HashMap<>());
    }
  }

  /** The number of a slot that the whole site knows by that name. */
  int number(Kind kind, String name) {
    Map<String, Integer> ofKind = named(kind);
    Integer known = ofKind.get(name);
    if (known == null) {
      known = fresh();
      ofKind.put(name, known);
    }
    return known;
  }

  /** The slot of that name; -1 where nothing has it. */
  int known(Kind kind, String name) {
    return named(kind).getOrDefault(name, -1);
  }

  /** The names of that kind that are kept, in order. */
  List<String> kept(Kind kind) {
    return named(kind).entrySet().stream()
        .filter(entry -> isKept(entry.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private Map<String, Integer> named(Kind kind) {
    return Objects.requireNonNull(numbers.get(kind));
  }

  /** The slot of the first argument of what is called by that name; the others follow it. */
  int arguments(String callable) {
    Integer known = arguments.get(callable);
    if (known == null) {
      known = fresh();
      for (int i = 0; i < Flow.MOST_PARAMETERS; i++) {
        fresh();
      }
      arguments.put(callable, known);
    }
    return known;
  }

  /** The slots of the variables of a function or file, by name. */
  Map<String, Integer> locals(Place place) {
    return locals.computeIfAbsent(place, p -> new HashMap<>());
  }

  /** The number of a new slot. */
  int fresh() {
    sources.add(EMPTY);
    return sources.size() - 1;
  }

  /** What is in {@code target} is made of what is in {@code from}. */
  void flow(int target, Ints from) {
    if (!from.isEmpty()) {
      sourcesOf(target).addAll(from);
    }
  }

  void flow(int target, int from) {
    sourcesOf(target).add(from);
  }

  @SuppressWarnings("ReferenceEquality") // The empty list stands for none.
  private Ints sourcesOf(int target) {
    Ints known = sources.get(target);
    if (known == EMPTY) {
      known = new Ints();
      sources.set(target, known);
    }
    return known;
  }

  /** A condition on the way to an include asks for it; what it is made of is not followed. */
  void ask(int slot) {
    asked.set(slot);
  }

  /** Functions may write it as well. */
  void share(int slot) {
    shared.set(slot);
  }

  /** A path is made of what is in {@code from}. */
  void sink(Ints from) {
    if (!from.isEmpty()) {
      sinks.add(from);
    }
  }

  /** Finds all that is needed for the paths. */
  void settle() {
    sinks.forEach(this::trace);
    asked.andNot(shared);
  }

  /** Those that are made of few come first. */
  private void trace(Ints sink) {
    BitSet seen = new BitSet();
    Deque<Integer> narrow = new ArrayDeque<>();
    Deque<Integer> wide = new ArrayDeque<>();
    Ints fresh = sink;
    for (int traced = 0; traced < MOST_TRACED; traced++) {
      for (int i = 0; i < fresh.size(); i++) {
        int slot = fresh.get(i);
        if (!seen.get(slot)) {
          seen.set(slot);
          (sources.get(slot).size() > WIDE ? wide : narrow).add(slot);
        }
      }
      Integer slot = narrow.isEmpty() ? wide.poll() : narrow.poll();
      if (slot == null) {
        return;
      }
      needed.set(slot);
      fresh = sources.get(slot);
    }
  }

  boolean isNeeded(Kind kind, String name) {
    Integer known = named(kind).get(name);
    return known != null && needed.get(known);
  }

  /** The slots of the variables that are seen in a function, or of all globals for a file. */
  Map<String, Integer> variables(Place place) {
    return place.number() < 0 ? named(Kind.GLOBAL) : locals(place);
  }

  /** Whether a variable's slot is needed, or asked for. */
  boolean isKept(int slot) {
    return needed.get(slot) || asked.get(slot);
  }

  boolean isNeeded(int slot) {
    return needed.get(slot);
  }
}
