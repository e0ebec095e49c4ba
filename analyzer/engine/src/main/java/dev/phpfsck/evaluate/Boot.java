package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.relevance.LastingCalls;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import dev.phpfsck.site.PagePlaces;
import dev.phpfsck.site.PhpNames;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.BitSet;
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
 * begin by turning away who serves it directly, its name or first line has it run, no other entry
 * script includes it (an {@code index.php} may be included, too, unless it needs the working
 * directory of another), and it does not lean on names that only other files declare.
 */
final class Boot {
  private final Machine machine;
  private final Program program;
  private final Ambience ambience;
  private final Leaning leaning;
  private final Headless headless;
  private final Fragments fragments;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Entry> doubtful = new ArrayList<>();
  private final List<Run> elsewhere = new ArrayList<>();
  private final List<Run> autoloads = new ArrayList<>();
  private final BitSet loaded = new BitSet();
  private final BitSet broken = new BitSet();
  private int rounds;

  /**
   * An entry script.
   *
   * @param end what is known when it has come to its end
   * @param loads the numbers of the files that it can load
   * @param opens whether it may load more, nobody knows what
   */
  record Entry(int file, Run run, Map<Key, Bound> end, BitSet loads, boolean opens) {
    boolean loadsOthers() {
      return !loads.isEmpty();
    }
  }

  Boot(Machine machine) {
    this.machine = machine;
    this.program = machine.program();
    this.ambience = new Ambience(machine);
    this.leaning = new Leaning(program);
    this.headless = new Headless(program);
    this.fragments = new Fragments(machine);
  }

  List<Entry> entries() {
    return entries;
  }

  /** The runs of code that no entry script is seen to reach. */
  List<Run> elsewhere() {
    return elsewhere;
  }

  /** Those of them that autoloaders do at any time. */
  List<Run> autoloads() {
    return autoloads;
  }

  void follow() {
    List<Integer> candidates = candidates();
    machine.directories().take(candidates.stream().map(program::path).toList());
    for (int file : candidates) {
      if (!loaded.get(file) || isIndex(file)) {
        start(file);
      }
    }
    takeBroken(candidates);
    entries.removeIf(entry -> isIncluded(entry) && !isIndex(entry.file));
    ambience.take(entries);
    for (int file = 0; file < program.size(); file++) {
      if (!loaded.get(file)) {
        lookAt(file);
      }
    }
    machine.relevance().registering().forEach(this::lookAt);
    machine.autoloaders().askAll(this::ask);
    List<Program.Place> including = machine.relevance().including();
    for (Program.Place place : including) {
      if (!machine.runs().hasRun(place) || machine.relevance().takesPath(place)) {
        machine.relevance().callersOf(place).forEach(this::lookAt);
      }
    }
    including.forEach(this::lookAt);
    Set<Run> started = new HashSet<>(elsewhere);
    Set<Run> all = new HashSet<>();
    BitSet parts = new BitSet();
    rounds++;
    for (Run run : elsewhere) {
      run.forEach(
          rounds,
          one -> {
            all.add(one);
            if (one.script && !started.contains(one)) {
              parts.set(one.file);
            }
          });
    }
    entries.removeIf(entry -> parts.get(entry.file) && !isIndex(entry.file));
    entries.forEach(entry -> entry.run.forEach(rounds, all::add));
    leaveOutParts(all);
  }

  /**
   * What is loaded under a computed name, and fails on its own, is no page; nor what needs another
   * working directory, where somebody loads what nobody knows.
   */
  private void leaveOutParts(Set<Run> all) {
    Set<String> byPattern = Fragments.loadedByPattern(all);
    Vantages vantages = new Vantages(machine, entries);
    boolean byAnyName = Fragments.loadUnknown(all);
    List<Entry> left =
        entries.stream()
            .filter(entry -> {
              if (broken.get(entry.file) || isLikeNeighbours(entry)) {
                return false;
              }
              boolean loaded = byPattern.contains(program.path(entry.file).value());
              return isIndex(entry.file)
                  ? depth(entry.file) > 0
                      && (loaded || isIncluded(entry))
                      && fragments.missesWhatIsElsewhere(entry.run)
                  : (loaded
                          && fragments.missesOwn(entry.run)
                          && !fragments.isBrokenAnyhow(entry.run, vantages))
                      || (byAnyName && fragments.maybeRunFromElsewhere(entry.run));
            })
            .toList();
    entries.removeAll(left);
    left.forEach(entry -> lookAt(entry.file));
  }

  private List<Integer> candidates() {
    List<Integer> files = new ArrayList<>();
    for (int file = 0; file < program.size(); file++) {
      FileFacts facts = program.facts(file);
      boolean part =
          facts.nature().startsWithGuard()
              || facts.nature().onlyDeclares()
              || (isLibrary(facts) && !isIndex(file))
              || isText(file, facts)
              || headless.of(file);
      if (!part) {
        files.add(file);
      }
    }
    files.sort(
        Comparator.<Integer>comparingInt(this::depth)
            .thenComparing(file -> !isIndex(file))
            .thenComparing(file -> program.path(file)));
    return files;
  }

  /** Whether a web server sends a file as it is, and nobody can start it: a template, a sample. */
  private boolean isText(int file, FileFacts facts) {
    return !PhpNames.isRun(program.path(file)) && !facts.nature().shebang();
  }

  /** Whether a file declares classes and, besides, only loads what they need. */
  private static boolean isLibrary(FileFacts facts) {
    return !facts.classes().isEmpty()
        && !facts.nature().printsMarkup()
        && facts.script().steps().stream().allMatch(Boot::prepares);
  }

  private static boolean prepares(Step step) {
    return switch (step) {
      case Step.Evaluate s -> prepares(s.expression());
      case Step.Branch s ->
          s.then().stream().allMatch(Boot::prepares)
              && s.otherwise().stream().allMatch(Boot::prepares);
      case Step.Declare s -> true;
      case Step.Return s -> true;
      default -> false;
    };
  }

  private static boolean prepares(PathExpr expr) {
    return switch (expr) {
      case PathExpr.IncludeRef e -> true;
      case PathExpr.Assign e -> !(e.value() instanceof PathExpr.New);
      case PathExpr.Call e -> LastingCalls.hasEffect(e.plainName());
      default -> false;
    };
  }

  private int depth(int file) {
    return (int) program.path(file).value().chars().filter(c -> c == '/').count();
  }

  private boolean isIndex(int file) {
    return program.path(file).name().equals("index.php");
  }

  private boolean isIncluded(Entry entry) {
    return entries.stream()
        .anyMatch(other -> other.file != entry.file && other.loads.get(entry.file));
  }

  /**
   * Takes those that only seemed to be parts: pages whose own beginning is broken. They miss a file
   * by a slip; or one that their neighbours load; or one that most scripts in the directory miss.
   */
  private void takeBroken(List<Integer> candidates) {
    Vantages vantages = new Vantages(machine, entries);
    Map<SitePath, Integer> scripts = new HashMap<>();
    candidates.forEach(file -> scripts.merge(program.path(file).parent(), 1, Integer::sum));
    Map<Map.Entry<SitePath, String>, Integer> missing = new HashMap<>();
    for (Entry entry : doubtful) {
      SitePath directory = program.path(entry.file).parent();
      fragments
          .missesFromEverywhere(entry.run, vantages)
          .forEach(path -> missing.merge(Map.entry(directory, path), 1, Integer::sum));
    }
    for (Entry entry : doubtful) {
      SitePath directory = program.path(entry.file).parent();
      boolean likeAll =
          fragments.missesFromEverywhere(entry.run, vantages).stream()
              .mapToInt(path -> missing.getOrDefault(Map.entry(directory, path), 0))
              .anyMatch(count -> count >= 3 && 2 * count > scripts.getOrDefault(directory, 0));
      boolean slip =
          fragments.isBrokenAnyhow(entry.run, vantages)
              && (isIndex(entry.file) || !fragments.isRunFrom(vantages, entry.run));
      if (!loaded.get(entry.file) && (slip || likeAll || isLikeNeighbours(entry))) {
        broken.set(entry.file);
        accept(entry);
      }
    }
  }

  /**
   * Whether most of the pages in the same directory, and two at least, find by a relative path what
   * a script misses, but for the dots before it: then it is a page as they are.
   */
  private boolean isLikeNeighbours(Entry entry) {
    Set<String> missed = Fragments.missedPaths(entry.run);
    SitePath directory = program.path(entry.file).parent();
    List<Entry> neighbours =
        missed.isEmpty()
            ? List.of()
            : entries.stream()
                .filter(other -> other.file != entry.file && other.loadsOthers())
                .filter(other -> program.path(other.file).parent().equals(directory))
                .toList();
    long alike = neighbours.stream().filter(other -> Fragments.findsOne(other.run, missed)).count();
    return alike >= 2 && 2 * alike > neighbours.size();
  }

  private void accept(Entry entry) {
    loaded.or(entry.loads);
    machine.ownConstants().take(entry.file, entry.end);
    entries.add(entry);
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
    boolean goesOn = machine.steps().run(machine.relevant(frame).steps(), frame);
    List<Map<Key, Bound>> ends = new ArrayList<>(frame.returns);
    if (goesOn || ends.isEmpty()) {
      ends.add(frame.base.writes());
    }
    Map<Key, Bound> known = new HashMap<>(ground.writes());
    known.putAll(ground.merged(ends));
    run.finish(machine.runs().nextNumber());
    BitSet loads = (BitSet) run.loads().clone();
    loads.clear(file);
    boolean sure = !known.containsKey(Key.UNFOLLOWED) && !Fragments.misses(run);
    Entry entry = new Entry(file, run, known, loads, run.opens());
    if (machine.leansOnOthers() || (!isIndex(file) && fragments.isRunFromElsewhere(run))) {
      doubtful.add(entry);
    } else if (!sure || !leaning.of(file, loads)) {
      accept(entry);
    }
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

  /** Looks at a file that something loads, nobody knows what. */
  private void lookAt(int file) {
    if (entries.stream().anyMatch(entry -> entry.file == file)) {
      return;
    }
    machine.begin(true);
    machine.server().begin(SitePath.ROOT);
    Run run = new Run(file, true);
    State ground = ambience.of(file);
    Frame frame = Frame.start(file, run, ground.recording());
    machine.steps().run(machine.relevant(frame).steps(), frame);
    machine.ownConstants().take(file, frame.base.writes());
    run.finish(machine.runs().nextNumber());
    elsewhere.add(run);
  }

  /** Looks at what an autoloader does for any of the classes. */
  private void ask(PathValue autoloader, PathValue names, int file, int at) {
    machine.begin(true);
    machine.server().begin(SitePath.ROOT);
    Run run = new Run(file, false);
    Frame frame = Frame.start(file, run, ambience.of(file).recording());
    machine.calls().callable(autoloader, List.of(names), List.of(), at, frame);
    run.finish(machine.runs().nextNumber());
    elsewhere.add(run);
    autoloads.add(run);
  }

  /** Looks at a function that nobody was seen to call. */
  private void lookAt(Program.Place place) {
    if (place.number() < 0 || machine.runs().hasRun(place)) {
      return;
    }
    FunctionFact function = program.function(place);
    machine.begin(true);
    machine.server().begin(SitePath.ROOT);
    Run run = new Run(place.file(), false);
    State ground = ambience.of(place.file());
    Frame frame = Frame.start(place.file(), run, ground.recording());
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
