package dev.phpfsck.evaluate;

import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows every entry script, then looks at the code that none of them reaches: files that
 * something loads in a way that is not known, and functions that nobody is seen to call.
 *
 * <p>A file is an entry script when serving it makes sense: it does more than declare, does not
 * begin by turning away who serves it directly, no other entry script includes it (an {@code
 * index.php} may be included, too), and it does not lean on names that only other files declare.
 */
final class Boot {
  private final Machine machine;
  private final Program program;
  private final Ambience ambience;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Run> elsewhere = new ArrayList<>();
  private final Set<Integer> loaded = new HashSet<>();

  /** An entry script, and what is known when it has come to its end. */
  record Entry(int file, Run run, Map<Key, Bound> end, boolean loadsOthers) {}

  Boot(Machine machine) {
    this.machine = machine;
    this.program = machine.program();
    this.ambience = new Ambience(machine);
  }

  List<Entry> entries() {
    return entries;
  }

  /** The runs of code that no entry script is seen to reach. */
  List<Run> elsewhere() {
    return elsewhere;
  }

  void follow() {
    for (int file : candidates()) {
      if (!loaded.contains(file) || isIndex(file)) {
        start(file);
      }
    }
    entries.removeIf(entry -> isIncluded(entry) && !isIndex(entry.file));
    ambience.take(entries);
    for (int file = 0; file < program.size(); file++) {
      if (!loaded.contains(file)) {
        lookAt(file);
      }
    }
    for (int file = 0; file < program.size(); file++) {
      lookAtFunctions(file);
    }
  }

  private List<Integer> candidates() {
    List<Integer> files = new ArrayList<>();
    for (int file = 0; file < program.size(); file++) {
      FileFacts facts = program.facts(file);
      if (!facts.nature().startsWithGuard() && !facts.nature().onlyDeclares()) {
        files.add(file);
      }
    }
    files.sort(
        Comparator.<Integer>comparingInt(this::depth)
            .thenComparing(file -> !isIndex(file))
            .thenComparing(file -> program.path(file)));
    return files;
  }

  private int depth(int file) {
    return (int) program.path(file).value().chars().filter(c -> c == '/').count();
  }

  private boolean isIndex(int file) {
    return program.path(file).name().equals("index.php");
  }

  private boolean isIncluded(Entry entry) {
    for (Entry other : entries) {
      if (other.file != entry.file && loads(other.run, entry.file, new HashSet<>())) {
        return true;
      }
    }
    return false;
  }

  private static boolean loads(Run run, int file, Set<Run> seen) {
    if (!seen.add(run)) {
      return false;
    }
    for (Run.Child child : run.children) {
      if ((child.run().script && child.run().file == file) || loads(child.run(), file, seen)) {
        return true;
      }
    }
    return false;
  }

  private void start(int file) {
    SitePath path = program.path(file);
    machine.begin(false);
    machine.server().begin(path);
    State ground = State.empty();
    ground.put(Key.WORKING_DIRECTORY, Bound.of(workingDirectory(file)));
    ground.put(Key.INCLUDE_PATH, Bound.of(includePath()));
    ground.put(Key.loaded(file), Bound.of(PathValue.TRUE));
    Run run = new Run(file, true);
    Frame frame = Frame.start(file, run, ground.recording());
    boolean goesOn = machine.steps().run(program.facts(file).script().steps(), frame);
    if (machine.leansOnOthers()) {
      return;
    }
    List<Map<Key, Bound>> ends = new ArrayList<>(frame.returns);
    if (goesOn || ends.isEmpty()) {
      ends.add(new HashMap<>(frame.base.writes()));
    }
    State end = ground.branch();
    end.merge(ends);
    run.finish(machine.runs().nextNumber());
    Set<Run> all = new HashSet<>();
    collect(run, all);
    for (Run one : all) {
      if (one.script && one.file != file) {
        loaded.add(one.file);
      }
    }
    Map<Key, Bound> known = new HashMap<>(ground.writes());
    known.putAll(end.writes());
    entries.add(new Entry(file, run, known, all.stream().anyMatch(r -> r.file != file)));
  }

  private static void collect(Run run, Set<Run> all) {
    if (all.add(run)) {
      run.children.forEach(child -> collect(child.run(), all));
    }
  }

  /** Under a web server the directory of the script; at the command line nobody knows. */
  private PathValue workingDirectory(int file) {
    PathValue own = PathValue.text(PhpPaths.dirname(program.canonical(file)));
    return program.facts(file).nature().shebang()
        ? own.or(PathValue.unknown(Reason.of("a program may be started from any directory")))
        : own;
  }

  private PathValue includePath() {
    return PathValue.text(String.join(":", machine.surroundings().includePath()));
  }

  /** Looks at a file that something loads, nobody knows what. */
  private void lookAt(int file) {
    if (entries.stream().anyMatch(entry -> entry.file == file)) {
      return;
    }
    machine.begin(true);
    machine.server().begin(SitePath.ROOT);
    Run run = new Run(file, true);
    State ground = ambience.of(program.path(file));
    Frame frame = Frame.start(file, run, ground.recording());
    machine.steps().run(program.facts(file).script().steps(), frame);
    run.finish(machine.runs().nextNumber());
    elsewhere.add(run);
  }

  /** Looks at the functions of a file that nobody was seen to call. */
  private void lookAtFunctions(int file) {
    List<FunctionFact> functions = program.facts(file).functions();
    for (int number = 0; number < functions.size(); number++) {
      Program.Place place = new Program.Place(file, number);
      FunctionFact function = functions.get(number);
      if (!function.effects().direct() || machine.runs().hasRun(place)) {
        continue;
      }
      machine.begin(true);
      machine.server().begin(SitePath.ROOT);
      Run run = new Run(file, false);
      State ground = ambience.of(program.path(file));
      Frame frame = Frame.start(file, run, ground.recording());
      frame.silent = 0;
      Map<String, Bound> parameters = new LinkedHashMap<>();
      for (FunctionFact.Parameter parameter : function.parameters()) {
        Reason reason =
            Reason.of(
                "the argument $" + parameter.name() + " of " + function.name() + "() is not known");
        parameters.put(parameter.name(), Bound.of(PathValue.unknown(reason)));
      }
      String type = machine.classOf(place);
      PathValue object =
          type.isEmpty() || function.isStatic()
              ? PathValue.NOTHING
              : PathValue.of(new Atom.Instance(type, 0));
      machine.runs().function(place, parameters, type, object, function.span().start(), frame);
      run.finish(machine.runs().nextNumber());
      elsewhere.add(run);
    }
  }
}
