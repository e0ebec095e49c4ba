package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Bound.Read;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.Relevant;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The course through one file or function while it is being followed. */
final class Frame {
  final int file;

  /** The function that is run; null for a file. */
  final @Nullable Place function;

  final Run run;
  private final Place place;
  final @Nullable Frame caller;

  /** What matters of this; null until somebody asks. */
  @Nullable Relevant relevant;

  /** Where in the caller this was started. */
  final int calledAt;

  /** The scope of its variables; 0 is the global one. */
  final int scope;

  /** The class that {@code self} means, in lower case; empty where there is none. */
  final String self;

  /** The class that {@code static} means. */
  final String late;

  final PathValue object;

  /** Variables of this scope that are globals. */
  final Set<String> globals;

  final State base;
  State state;

  /** How many unsettled conditions stand around the current step. */
  int conditional;

  /** Not 0 while code is followed for what it changes alone: nothing is noted in the run. */
  int silent;

  /** Not null while code is looked at that is not reached, and why. */
  @Nullable String dead;

  /** Not null where code asks for names or versions first, and what it asks. */
  @Nullable String environment;

  /** Not null where code asks first if a file is there. */
  @Nullable String prepared;

  /** Not null inside a {@code try} that catches the failure of an include. */
  @Nullable String caught;

  /** Paths that the code asked for, in vain. */
  final Set<String> asked = new HashSet<>(2);

  /** The names of files that the code made, or tried to. */
  final Set<String> made = new HashSet<>(2);

  /** Whether the course has come to an {@code exit} or {@code throw}. */
  boolean halted;

  final List<PathValue> returned = new ArrayList<>(1);
  final List<Map<Key, Bound>> returns = new ArrayList<>(1);

  /** What was written where a failure leaves it. */
  final List<Map<Key, Bound>> failures = new ArrayList<>(1);

  final List<Exits> loops = new ArrayList<>(1);

  /** Where reads are noted, while a path or an assigned value is computed; otherwise null. */
  @Nullable List<Read> reads;

  /** The courses that left a loop or switch early. */
  static final class Exits {
    final State base;
    final List<Map<Key, Bound>> left = new ArrayList<>(1);
    final List<Map<Key, Bound>> again = new ArrayList<>(1);

    Exits(State base) {
      this.base = base;
    }
  }

  private Frame(
      int file,
      @Nullable Place function,
      Run run,
      @Nullable Frame caller,
      int calledAt,
      int scope,
      String self,
      String late,
      PathValue object,
      Set<String> globals,
      State base) {
    this.file = file;
    this.function = function;
    this.place = function == null ? new Place(file, -1) : function;
    this.run = run;
    this.caller = caller;
    this.calledAt = calledAt;
    this.scope = scope;
    this.self = self;
    this.late = late;
    this.object = object;
    this.globals = globals;
    this.base = base;
    this.state = base;
  }

  /** The frame of a script that is started on its own. */
  static Frame start(int file, Run run, State base) {
    return new Frame(file, null, run, null, 0, 0, "", "", PathValue.NOTHING, new HashSet<>(), base);
  }

  /** The frame of a file that this one includes: it shares the variables. */
  Frame included(int other, Run otherRun, int at, State layer) {
    return new Frame(other, null, otherRun, this, at, scope, self, late, object, globals, layer);
  }

  /** The frame of a function that this one calls. */
  Frame called(
      Place other,
      Run otherRun,
      int at,
      int otherScope,
      String otherSelf,
      String otherLate,
      PathValue otherObject,
      State layer) {
    return new Frame(
        other.file(),
        other,
        otherRun,
        this,
        at,
        otherScope,
        otherSelf,
        otherLate,
        otherObject,
        new HashSet<>(),
        layer);
  }

  /** Where the variable of that name is kept. */
  Key variable(String name) {
    return Key.variable(globals.contains(name) ? 0 : scope, name);
  }

  /** What is known there; noted as read. */
  Bound read(Key key, String shown) {
    Bound bound = state.get(key).read();
    if (reads != null) {
      reads.add(new Read(shown, bound));
    }
    return bound;
  }

  /** What was read to make the value that is being set. */
  List<Read> lastReads() {
    return reads == null ? List.of() : List.copyOf(reads);
  }

  /** Whether the code asked for that path before, in vain. */
  boolean hasAsked(String absolute) {
    return !asked.isEmpty() && asked.contains(SiteTree.collapsed(absolute));
  }

  /** Comes to an {@code exit} or {@code throw}; code that is not reached goes on. */
  void halt() {
    if (dead == null) {
      halted = true;
      failures.add(state.since(base.below()));
    }
  }

  /** The function that is run, or the file. */
  Place place() {
    return place;
  }

  /** How many frames lie below this one. */
  int depth() {
    int depth = 0;
    for (Frame f = caller; f != null; f = f.caller) {
      depth++;
    }
    return depth;
  }
}
