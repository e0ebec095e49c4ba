package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.Relevant;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs files and functions, once for each context. What a run asked of the state around it is its
 * context; where all the answers are the same again, its results are used again. So a hundred entry
 * scripts that share a boot sequence follow it about once.
 */
final class Runs {
  /** Contexts of one file or function that are kept. */
  private static final int MOST_CONTEXTS = 64;

  /** A function of which nothing new came in so many contexts is not followed in more of them. */
  private static final int MOST_FRUITLESS = 5;

  /** How often a function is tried all the same, of an object that is not known. */
  private static final int MOST_TRIES = 4;

  /** The same of a function that leaves nothing behind, and whose answer nobody needs. */
  private static final int MOST_QUIET = 1;

  private final Machine machine;
  private final Map<Object, List<Summary>> summaries = new HashMap<>();
  private final Map<Integer, Run> loaded = new HashMap<>();

  private final Map<Place, History> records = new HashMap<>();
  private int finished;

  Runs(Machine machine) {
    this.machine = machine;
  }

  /** What a run came to, and what it depends on. */
  private record Summary(
      Map<Key, Bound> reads,
      Map<Key, Bound> writes,
      PathValue value,
      boolean halted,
      Set<String> asked,
      Run run) {}

  /** How it went with one function so far. */
  private static final class History {
    int fruitless;
    int tries;
    final Map<Key, Bound> written = new HashMap<>();
    @Nullable Summary last;
  }

  /** What makes a file's run besides the state: whose variables it shares, and as what. */
  private record Script(
      int file, boolean global, Set<String> globals, String self, String late, PathValue object) {}

  /** What makes a function's run besides the state. */
  private record Invocation(
      Place function, List<PathValue> arguments, String late, PathValue object) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Invocation that
          && function.equals(that.function)
          && arguments.equals(that.arguments)
          && late.equals(that.late)
          && object.equals(that.object);
    }

    @Override
    public int hashCode() {
      return (function.hashCode() * 31 + arguments.hashCode()) * 31 + late.hashCode();
    }
  }

  /** The run of a file that was loaded before: nothing happens. */
  Run loadedOnly(int file) {
    return loaded.computeIfAbsent(file, f -> new Run(f, true));
  }

  /** Whether that function was followed. */
  boolean hasRun(Place function) {
    History record = records.get(function);
    return record != null && record.last != null;
  }

  /** Counts runs in the order in which they end. */
  int nextNumber() {
    return ++finished;
  }

  /** Runs a file in the variables of {@code frame}. */
  PathValue script(int file, int at, Frame frame) {
    Script what =
        new Script(
            file,
            frame.scope == 0,
            Set.copyOf(frame.globals),
            frame.self,
            frame.late,
            frame.object);
    Summary known = reusable(what, frame);
    if (known == null) {
      State layer = frame.state.recording();
      Frame inner = frame.included(file, new Run(file, true), at, layer);
      boolean goesOn = machine.steps().run(machine.relevant(inner).steps(), inner);
      known = finish(what, inner, goesOn, PathValue.integer(1), frame.scope);
    }
    apply(known, at, frame);
    return known.value;
  }

  /** Runs a function with its parameters set. */
  PathValue function(
      Place place,
      Map<String, Bound> parameters,
      String late,
      PathValue object,
      int at,
      Frame frame) {
    List<PathValue> arguments = new ArrayList<>(parameters.size());
    parameters.values().forEach(bound -> arguments.add(bound.value()));
    Invocation what = new Invocation(place, arguments, late, object);
    Relevant relevant = machine.relevance().of(place);
    boolean quiet = !relevant.isLasting() && !relevant.isResult();
    Summary known = reusable(what, frame);
    if (known == null) {
      History record = records.computeIfAbsent(place, p -> new History());
      if (record.fruitless >= (quiet ? MOST_QUIET : MOST_FRUITLESS)
          && !isComputable(place, arguments)
          && !isWorthATry(record, arguments)
          && isSeenFromHere(record, frame)) {
        return leftOut(place, record, at, frame);
      }
      String self = machine.classOf(place);
      int before = machine.discoveries();
      State layer = frame.state.recording();
      int scope = machine.newScope();
      Frame inner =
          frame.called(place, new Run(place.file(), false), at, scope, self, late, object, layer);
      parameters.forEach((name, bound) -> layer.put(Key.variable(scope, name), bound));
      boolean goesOn = machine.steps().run(relevant.steps(), inner);
      known = finish(what, inner, goesOn, PathValue.NULL, scope);
      if (!machine.isTrying()) {
        boolean fruitful = machine.discoveries() > before || isTelling(known.value);
        record.fruitless = fruitful ? 0 : record.fruitless + 1;
        known.writes.forEach((key, bound) -> record.written.merge(key, bound, Bound::or));
        record.last = known;
      }
    }
    apply(known, at, frame);
    return known.value;
  }

  /** Whether a function only computes, and all that it computes with is known. */
  private boolean isComputable(Place place, List<PathValue> arguments) {
    return machine.relevance().hubs().isPure(place)
        && arguments.stream().allMatch(argument -> argument.unknownBecause() == null);
  }

  /** Whether an answer depends on nothing but objects that are not known. */
  private boolean isWorthATry(History record, List<PathValue> arguments) {
    return machine.isTrying()
        && arguments.stream().allMatch(argument -> argument.unknownBecause() == null)
        && record.tries++ < MOST_TRIES;
  }

  /**
   * Whether what a function did last counts here as well: where it looked for files by a relative
   * path, that depends on the working directory and the include path.
   */
  private static boolean isSeenFromHere(History record, Frame frame) {
    Summary last = record.last;
    if (last == null) {
      return true;
    }
    for (Key key : List.of(Key.WORKING_DIRECTORY, Key.INCLUDE_PATH)) {
      Bound then = last.reads.get(key);
      if (then != null && !then.value().equals(frame.state.get(key).value())) {
        return false;
      }
    }
    return true;
  }

  /** Takes a function to do what it did in other contexts, or not. */
  private PathValue leftOut(Place place, History record, int at, Frame frame) {
    Reason reason =
        Reason.of(
            "what " + machine.program().function(place).name() + "() returns", frame.file, at);
    for (Map.Entry<Key, Bound> written : record.written.entrySet()) {
      Key key = written.getKey();
      Bound now = frame.state.peek(key);
      PathValue later = written.getValue().value();
      boolean arrays =
          now.value().only() instanceof Atom.Table && later.only() instanceof Atom.Table;
      if (!isWeighty(key) && !arrays) {
        if (now.value().unknownBecause() == null) {
          frame.state.put(key, Bound.of(PathValue.unknown(reason)));
        }
      } else if (!now.value().equals(written.getValue().value())) {
        frame.state.put(key, now.or(written.getValue()));
      }
    }
    if (record.last != null && frame.silent == 0) {
      frame.run.children.add(new Run.Child(record.last.run, true, at));
    }
    return PathValue.unknown(reason);
  }

  private @Nullable Summary reusable(Object what, Frame frame) {
    List<Summary> known = summaries.get(what);
    if (known == null) {
      return null;
    }
    for (Summary summary : known) {
      if (frame.state.holds(summary.reads, frame.scope)) {
        return summary;
      }
    }
    return null;
  }

  /** Sums up a run that has come to its end. */
  private Summary finish(Object what, Frame inner, boolean goesOn, PathValue otherwise, int scope) {
    List<Map<Key, Bound>> courses = new ArrayList<>(inner.returns);
    PathValue value = PathValue.NOTHING;
    for (PathValue returned : inner.returned) {
      value = value.or(returned);
    }
    if (goesOn) {
      courses.add(inner.base.writes());
      value = value.or(otherwise);
    }
    inner.base.clear();
    boolean halted = courses.isEmpty();
    // Whoever catches the failure finds what was written before it.
    List<Map<Key, Bound>> ends = halted ? inner.failures : courses;
    Map<Key, Bound> merged = ends.isEmpty() ? Map.of() : inner.base.merged(ends);
    boolean own = what instanceof Invocation;
    Map<Key, Bound> writes = relative(merged, scope, own);
    Map<Key, Bound> reads = relative(inner.base.reads(), scope, own);
    inner.run.finish(nextNumber());
    Summary summary = new Summary(reads, writes, value, halted, inner.asked, inner.run);
    if (!machine.isExhausted()) {
      List<Summary> known = summaries.computeIfAbsent(what, w -> new ArrayList<>(1));
      if (known.size() < MOST_CONTEXTS) {
        known.add(summary);
      }
    }
    return summary;
  }

  /** Whether a value says something to whoever called for it. */
  private static boolean isTelling(PathValue value) {
    return value.unknownBecause() == null
        && value.atoms().stream()
            .anyMatch(atom ->
                atom instanceof Atom.Text
                    || atom instanceof Atom.Bool
                    || atom instanceof Atom.Instance
                    || (atom instanceof Atom.Table table && holdsText(table)));
  }

  private static boolean holdsText(Atom.Table table) {
    return table.entries().values().stream().anyMatch(entry -> entry.onlyText() != null);
  }

  private static boolean isWeighty(Key key) {
    return switch (key.kind) {
      case CONSTANT, LOADED, WORKING_DIRECTORY, INCLUDE_PATH, UNFOLLOWED -> true;
      case VARIABLE, STATIC_PROPERTY, PROPERTY -> false;
    };
  }

  private static Map<Key, Bound> relative(Map<Key, Bound> map, int scope, boolean own) {
    Map<Key, Bound> result = new LinkedHashMap<>();
    map.forEach((key, bound) -> {
      boolean local = key.kind == Key.Kind.VARIABLE && key.scope == scope && scope != 0;
      if (!local) {
        result.put(key, bound);
      } else if (!own) {
        result.put(key.ofIncluder(), bound);
      }
    });
    return result;
  }

  private static void apply(Summary summary, int at, Frame frame) {
    summary.writes.forEach((key, bound) -> frame.state.put(key.seenFrom(frame.scope), bound));
    if (!summary.run.script) {
      // A function that answers with a path may have asked for it.
      frame.asked.addAll(summary.asked);
    }
    if (frame.silent == 0) {
      frame.run.children.add(new Run.Child(summary.run, frame.conditional > 0, at));
    }
    if (summary.halted) {
      frame.halt();
    }
  }
}
