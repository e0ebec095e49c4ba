package dev.phpfsck.evaluate.relevance;

import dev.phpfsck.evaluate.program.Hierarchy;
import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.Callees.Callee;
import dev.phpfsck.evaluate.relevance.Slots.Kind;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a site's code can matter to an include at all. Most of it cannot; it is left out before
 * anything is followed. Properties, methods and globals are told apart by name alone, so more may
 * be kept than needed, never less.
 */
public final class Relevance {
  private static final int MOST_CALLERS = 200;

  /**
   * What so many call is not followed from all of them for what happens far down in it: it is
   * followed from where the code is followed anyway, and once on its own.
   */
  private static final int MOST_SPREAD = 8;

  private final Set<Place> including = new HashSet<>();
  private final Set<Place> taking = new HashSet<>();
  private final Set<Place> registering = new HashSet<>();
  private final Set<String> made = new HashSet<>();
  private final Program program;
  private final Slots slots = new Slots();
  private final Map<Place, Writes> writes = new HashMap<>();
  private final Callees callees;
  private final Set<Place> effectful = new HashSet<>();
  private final Map<Place, Relevant> places = new HashMap<>();
  private final Hierarchy hierarchy;
  private final Hubs hubs;
  private final Inertness inertness;
  private final Pruning pruning;
  private final Set<Place> lasting = new HashSet<>();
  private final Map<Place, ReferenceUse> referenceUses = new HashMap<>();
  private final Anytime anytime;
  private @Nullable List<String> globals;

  /**
   * What a function writes that outlives it; whether it includes, defines and the like, and whether
   * that leaves anything behind.
   */
  static final class Writes {
    boolean direct;
    boolean lasting;
    final Set<Integer> outside = new HashSet<>();

    /** Of these, what is assigned, not just handed to something that may set it. */
    final Set<Integer> assigned = new HashSet<>();
  }

  /** Reads all code of {@code program} once, and traces the paths of its includes back. */
  public Relevance(Program program, Hierarchy hierarchy) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.hubs = new Hubs(program);
    this.callees = new Callees(program, hierarchy, hubs, slots);
    this.inertness = new Inertness(program);
    for (int file = 0; file < program.size(); file++) {
      FileFacts facts = program.facts(file);
      Set<String> captured = new HashSet<>();
      facts.functions().forEach(function -> captured.addAll(function.captured()));
      new FlowReader(program, slots, this, new Place(file, -1), captured).script(facts);
      for (int i = 0; i < facts.functions().size(); i++) {
        new FlowReader(program, slots, this, new Place(file, i), captured)
            .function(facts.functions().get(i));
      }
    }
    slots.settle();
    this.anytime = new Anytime(program, slots, callees);
    writes.forEach((place, what) -> anytime.read(place, what.assigned));
    Set<Place> from = new HashSet<>();
    writes.forEach((place, what) -> {
      boolean outside = what.outside.stream().anyMatch(slots::isNeeded);
      if (outside || what.lasting) {
        lasting.add(place);
      }
      if (outside || what.direct) {
        from.add(place);
      }
    });
    spread(from).forEach(callee -> callee.hasEffect = true);
    effectful.addAll(from);
    spread(lasting);
    this.pruning = new Pruning(this);
  }

  /** What so much of the site calls that values are not followed through it. */
  public Hubs hubs() {
    return hubs;
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  Writes writes(Place place) {
    return writes.computeIfAbsent(place, p -> new Writes());
  }

  Callees callees() {
    return callees;
  }

  /** Notes that a function has an include in its own code. */
  void includes(Place place) {
    including.add(place);
  }

  /** Notes that what a function includes depends on its variables. */
  void takesPathAt(Place place) {
    taking.add(place);
  }

  /** Whether what a function includes depends on its variables: on who calls it, most often. */
  public boolean takesPath(Place place) {
    return taking.contains(place);
  }

  /** Notes that a function registers an autoloader. */
  void registers(Place place) {
    registering.add(place);
  }

  /** The functions that register autoloaders, in order. */
  public List<Place> registering() {
    return sorted(registering);
  }

  /** Notes a file that some code makes, by the end of its path. */
  void makes(String end) {
    Making.scriptAt(end).ifPresent(made::add);
  }

  /** Whether some code of the site makes a file of that name. */
  public boolean isMade(String name) {
    return made.contains(name);
  }

  /** Whether a function or file has an include in its own code. */
  boolean isIncluding(Place place) {
    return including.contains(place);
  }

  /** The functions that have includes in their own code, in order. */
  public List<Place> including() {
    return sorted(including);
  }

  /** The functions that are seen to call one of that name; none where too many do. */
  public List<Place> callersOf(Place place) {
    Set<Place> all = new HashSet<>();
    Callee callee = calledAs(place);
    if (callee != null) {
      all.addAll(callee.callers);
    }
    return all.size() > MOST_CALLERS ? List.of() : sorted(all);
  }

  private static List<Place> sorted(Set<Place> places) {
    return places.stream()
        .sorted(Comparator.comparingInt(Place::file).thenComparingInt(Place::number))
        .toList();
  }

  /** Adds all that calls one of these, in turn; returns what they are called by. */
  private Set<Callee> spread(Set<Place> places) {
    Set<Callee> names = new LinkedHashSet<>();
    Set<Place> first = Set.copyOf(places);
    Deque<Place> fresh = new ArrayDeque<>(sorted(places));
    while (!fresh.isEmpty()) {
      Place place = fresh.remove();
      Callee callee = calledAs(place);
      if (callee == null || (callee.callers.size() > MOST_SPREAD && !first.contains(place))) {
        continue;
      }
      if (names.add(callee)) {
        for (Place caller : callee.callers) {
          if (places.add(caller)) {
            fresh.add(caller);
          }
        }
      }
    }
    return names;
  }

  private @Nullable Callee calledAs(Place place) {
    if (place.number() < 0) {
      return null;
    }
    FunctionFact fact = program.function(place);
    return switch (fact.kind()) {
      case FUNCTION -> callees.function(fact.name());
      case METHOD -> callees.method(fact.name());
      case CLOSURE, ARROW -> callees.closure(place);
    };
  }

  /** What of a function, or of a file where the number is -1, matters. */
  public Relevant of(Place place) {
    Relevant known = places.get(place);
    if (known == null) {
      known = new Relevant(this, place);
      places.put(place, known);
    }
    return known;
  }

  boolean hasEffect(Place place) {
    return effectful.contains(place);
  }

  boolean isLasting(Place place) {
    return lasting.contains(place);
  }

  /** Which files only declare. */
  public Inertness inertness() {
    return inertness;
  }

  boolean isReturnNeeded(Place place) {
    if (place.number() < 0) {
      return true;
    }
    FunctionFact fact = program.function(place);
    boolean closure =
        fact.kind() == FunctionFact.Kind.CLOSURE || fact.kind() == FunctionFact.Kind.ARROW;
    return closure
        || hubs.isPure(place)
        || slots.isNeeded(Kind.RESULT, Flow.returnOf(fact, place))
        || (hubs.isMethod(place) && slots.isNeeded(Kind.RESULT, Flow.ownReturnOf(place)));
  }

  /** The variables of a function, in order. */
  public List<String> variables(Place function) {
    return slots.variables(function).keySet().stream().sorted().toList();
  }

  /** The global variables that can end up in a path, or decide on one, in order. */
  public List<String> globals() {
    List<String> known = globals;
    if (known == null) {
      known = slots.kept(Kind.GLOBAL);
      globals = known;
    }
    return known;
  }

  /** What a function does to the parameters that it takes by reference. */
  public ReferenceUse referenceUse(Place place) {
    return referenceUses.computeIfAbsent(
        place, p -> new ReferenceUse(program.function(p), callees));
  }

  /** Whether methods of that name, of whatever class, may set variables that they are handed. */
  public boolean methodTakesReferences(String name) {
    return callees.method(name).takesReferences;
  }

  /**
   * Whether a global variable of that name is set by code that may run at any time: closures,
   * methods that PHP calls by itself (manual, "Magic Methods"), and functions that nobody is seen
   * to call.
   */
  public boolean isGlobalSetAnytime(String name) {
    return anytime.contains(Kind.GLOBAL, name);
  }

  /** The same of a static property. */
  public boolean isStaticSetAnytime(String name) {
    return anytime.contains(Kind.STATIC_PROPERTY, name);
  }

  /** The same of a property. */
  public boolean isPropertySetAnytime(String name) {
    return anytime.contains(Kind.PROPERTY, name);
  }

  /** Whether a variable can end up in a path, or decides on one. */
  boolean isKept(Place place, String variable) {
    Integer slot = slots.variables(place).get(variable);
    return slot != null && slots.isKept(slot);
  }

  /** Whether a property of that name, of whatever class, can end up in a path. */
  public boolean isPropertyNeeded(String name) {
    return slots.isNeeded(Kind.PROPERTY, name);
  }

  /** The same of a static property. */
  public boolean isStaticNeeded(String name) {
    return slots.isNeeded(Kind.STATIC_PROPERTY, name);
  }

  /** The same of a global variable. */
  public boolean isGlobalNeeded(String name) {
    return slots.isNeeded(Kind.GLOBAL, name);
  }

  /** Whether evaluating an expression does something that matters there. */
  public boolean matters(Relevant there, PathExpr expr) {
    return pruning.matters(there, expr);
  }

  List<Step> prune(Relevant relevant) {
    Place place = relevant.place();
    return pruning.of(
        relevant,
        place.number() < 0
            ? program.facts(place.file()).script().steps()
            : program.function(place).body().steps());
  }
}
