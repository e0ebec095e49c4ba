package dev.phpfsck.evaluate.relevance;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.Slots.Kind;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the reading of one function, or of one file outside of functions, is. */
final class Flow {
  /** Arguments from here on are taken together. */
  static final int MOST_PARAMETERS = 9;

  final Program program;
  final Slots slots;
  final Relevance relevance;
  final Place place;

  /** The variables of this file that some closure takes from around it. */
  private final Set<String> captured;

  private final List<Ints> conditions = new ArrayList<>();
  private final List<Ints> leaving = new ArrayList<>();
  private final Map<String, Integer> locals;

  /** The globals that a function declares as such. */
  final Set<String> globals = new HashSet<>();

  /** The variables that it writes. */
  final Set<String> written = new HashSet<>();

  /** Of these, what is assigned, not just handed to something that may set it. */
  private final Set<String> assigned = new HashSet<>();

  private boolean isMaybe;

  /** What the names of files are made of that it makes. */
  final Ints made = new Ints();

  /** Which closure a variable holds. */
  final Map<String, Integer> closures = new HashMap<>();

  /** Whether it has an include of its own. */
  boolean includes;

  /** Whether a condition is read. */
  boolean inCondition;

  Flow(Program program, Slots slots, Relevance relevance, Place place, Set<String> captured) {
    this.program = program;
    this.slots = slots;
    this.relevance = relevance;
    this.place = place;
    this.captured = captured;
    this.locals = slots.locals(place);
  }

  boolean isScript() {
    return place.number() < 0;
  }

  static String returnOf(FunctionFact fact, Place place) {
    return switch (fact.kind()) {
      case FUNCTION -> "f:" + Program.lower(fact.name());
      case METHOD -> "m:" + Program.lower(fact.name());
      case CLOSURE, ARROW -> "c:" + place.file() + ":" + place.number();
    };
  }

  /** What one method returns, where its name tells too little. */
  static String ownReturnOf(Place method) {
    return "o:" + method.file() + ":" + method.number();
  }

  /** The variable of that name; outside of functions, the global one. */
  int local(String name) {
    Integer known = locals.get(name);
    if (known == null) {
      known = isScript() ? slots.number(Kind.GLOBAL, name) : slots.fresh();
      locals.put(name, known);
    }
    return known;
  }

  /** What closures of this file take from around them under that name. */
  int capture(String name) {
    return slots.number(Kind.CAPTURED, place.file() + ":" + name);
  }

  void enter(Ints condition) {
    conditions.add(condition);
  }

  void leave() {
    conditions.removeLast();
  }

  /** What is found in here depends on the conditions around. */
  void askConditions() {
    conditions.forEach(this::ask);
  }

  private void ask(Ints condition) {
    for (int i = 0; i < condition.size(); i++) {
      slots.ask(condition.get(i));
    }
  }

  /** The code is left here, if the conditions around hold. */
  void leaves() {
    leaving.addAll(conditions);
  }

  /** Whether what comes behind is reached depends on the conditions under which it is left. */
  void askLeaving() {
    leaving.forEach(this::ask);
  }

  /** A file that a function includes sees its variables, and leaves some. */
  void shareWithGlobal(String name) {
    int own = local(name);
    int global = slots.number(Kind.GLOBAL, name);
    slots.flow(own, global);
    slots.flow(global, own);
  }

  /** {@code target} is set to what is made of {@code from}. */
  void write(PathExpr target, Ints from, FlowValues values) {
    switch (target) {
      case PathExpr.Variable v -> {
        if (v.name().equals("this")) {
          relevance.writes(place).direct = true;
        }
        int own = local(v.name());
        slots.flow(own, from);
        written.add(v.name());
        if (!isMaybe) {
          assigned.add(v.name());
        }
        if (captured.contains(v.name())) {
          slots.flow(capture(v.name()), own);
        }
        if (isScript()) {
          relevance.writes(place).outside.add(own);
        }
      }
      case PathExpr.Element e -> {
        Ints all = from.copy();
        e.index().ifPresent(index -> values.gather(index, all));
        if (isGlobals(e) && e.index().orElse(null) instanceof PathExpr.Literal name) {
          writeOutside(Kind.GLOBAL, name.text(), all);
        } else if (isGlobals(e)) {
          e.index().ifPresent(index -> ask(values.of(index)));
          relevance.writes(place).direct = true;
        } else {
          write(e.array(), all, values);
        }
      }
      case PathExpr.Property p -> {
        if (p.name() instanceof PathExpr.Literal name) {
          writeOutside(Kind.PROPERTY, name.text(), from);
        } else {
          ask(values.of(p.name()));
          relevance.writes(place).direct = true;
        }
      }
      case PathExpr.DynamicVariable v -> ask(values.of(v.name()));
      case PathExpr.StaticProperty p -> {
        if (p.name().equals(PathExpr.StaticProperty.COMPUTED)) {
          relevance.writes(place).direct = true;
        } else {
          writeOutside(Kind.STATIC_PROPERTY, p.name(), from);
        }
      }
      case PathExpr.Reference r -> write(r.target(), from, values);
      case PathExpr.ArrayLiteral list ->
          list.entries().forEach(entry -> write(entry.value(), from, values));
      default -> {}
    }
  }

  /** Something may be written to {@code target}, nobody knows what. */
  void mayWrite(PathExpr target, FlowValues values) {
    boolean around = isMaybe;
    isMaybe = true;
    write(target, new Ints(), values);
    isMaybe = around;
  }

  static boolean isGlobals(PathExpr.Element element) {
    return element.array() instanceof PathExpr.Variable v && v.name().equals("GLOBALS");
  }

  private void writeOutside(Kind kind, String name, Ints from) {
    int slot = slots.number(kind, name);
    slots.flow(slot, from);
    slots.share(slot);
    relevance.writes(place).outside.add(slot);
    if (!isMaybe) {
      relevance.writes(place).assigned.add(slot);
    }
  }

  /** What a function leaves in the globals that it declares as such. */
  void leaveGlobals() {
    for (String name : globals) {
      if (written.contains(name)) {
        int slot = slots.number(Kind.GLOBAL, name);
        slots.share(slot);
        relevance.writes(place).outside.add(slot);
        if (assigned.contains(name)) {
          relevance.writes(place).assigned.add(slot);
        }
      }
    }
  }
}
