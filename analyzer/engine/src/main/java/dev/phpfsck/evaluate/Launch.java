package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.site.PagePlaces;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Begins to run code: a script as the server starts it, and what no script is seen to reach as if
 * it were reached from somewhere.
 */
final class Launch {
  private final Machine machine;
  private final Program program;
  private final Ambience ambience;

  /** Where {@code ambience} knows what holds where code is reached from somewhere. */
  Launch(Machine machine, Ambience ambience) {
    this.machine = machine;
    this.program = machine.program();
    this.ambience = ambience;
  }

  /** Runs a script from its beginning to its end. */
  EntryScript script(int file) {
    machine.begin(false);
    machine.server().begin(program.path(file));
    State ground = State.empty();
    ground.put(Key.WORKING_DIRECTORY, Bound.of(workingDirectory(file)));
    ground.put(Key.INCLUDE_PATH, Bound.of(includePath()));
    ground.put(Key.loaded(file), Bound.of(PathValue.TRUE));
    Run run = new Run(file, true);
    Frame frame = Frame.start(file, run, ground.recording());
    boolean goesOn = machine.steps().run(machine.relevant(frame).steps(), frame);
    List<Map<Key, Bound>> ends = new ArrayList<>(frame.returns);
    if (goesOn || ends.isEmpty()) {
      ends.add(frame.base.writes());
    }
    Map<Key, Bound> known = new HashMap<>(ground.writes());
    known.putAll(ground.merged(ends));
    run.finish(machine.runs().nextNumber());
    BitSet loads = run.includes() ? (BitSet) run.loads().clone() : new BitSet();
    loads.clear(file);
    return new EntryScript(file, run, known, loads, run.opens());
  }

  /**
   * Under a web server the directory of the script; at the command line nobody knows. Tests and the
   * like are mostly started from the project's folder, by a program that runs all of them.
   */
  private PathValue workingDirectory(int file) {
    PathValue own = PathValue.text(PhpPaths.dirname(program.canonical(file)));
    boolean served =
        !program.facts(file).nature().shebang() && PagePlaces.isPage(program.path(file));
    return served
        ? own
        : own.or(PathValue.unknown(Reason.of("a program may be started from any directory")));
  }

  private PathValue includePath() {
    return PathValue.text(String.join(":", machine.surroundings().includePath()));
  }

  /** Runs a file that something loads, nobody knows what. */
  Run file(int file) {
    Run run = new Run(file, true);
    Frame frame = from(file, run);
    machine.steps().run(machine.relevant(frame).steps(), frame);
    machine.ownConstants().take(file, frame.base.writes());
    run.finish(machine.runs().nextNumber());
    return run;
  }

  /**
   * Runs what an autoloader does for any of the classes.
   *
   * @param at where in {@code file} it is registered, a byte offset
   */
  Run autoloader(PathValue autoloader, PathValue names, int file, int at) {
    Run run = new Run(file, false);
    machine.calls().callable(autoloader, List.of(names), List.of(), at, from(file, run));
    run.finish(machine.runs().nextNumber());
    return run;
  }

  /** Runs a function with arguments that nobody knows. */
  Run function(Program.Place place) {
    FunctionFact function = program.function(place);
    Run run = new Run(place.file(), false);
    Frame frame = from(place.file(), run);
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
    return run;
  }

  /** Somewhere in the course of something, where the code of {@code file} is reached. */
  private Frame from(int file, Run run) {
    machine.begin(true);
    machine.server().begin(SitePath.ROOT);
    return Frame.start(file, run, ambience.of(file).recording());
  }
}
