package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.value.PathValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
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
  private final Candidates candidates;
  private final Neighbours neighbours;
  private final Launch launch;
  private final Fragments fragments;
  private final List<EntryScript> entries = new ArrayList<>();
  private final List<EntryScript> doubtful = new ArrayList<>();
  private final List<Run> elsewhere = new ArrayList<>();
  private final List<Run> autoloads = new ArrayList<>();
  private final BitSet loaded = new BitSet();
  private final BitSet broken = new BitSet();
  private int rounds;

  Boot(Machine machine) {
    this.machine = machine;
    this.program = machine.program();
    this.ambience = new Ambience(machine);
    this.leaning = new Leaning(program);
    this.candidates = new Candidates(program);
    this.neighbours = new Neighbours(program, entries);
    this.launch = new Launch(machine, ambience);
    this.fragments = new Fragments(machine);
  }

  List<EntryScript> entries() {
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
    List<Integer> files = candidates.all();
    machine.directories().take(files.stream().map(program::path).toList());
    for (int file : files) {
      if (!loaded.get(file) || candidates.isIndex(file)) {
        start(file);
      }
    }
    takeBroken(files);
    entries.removeIf(entry -> isIncluded(entry) && !candidates.isIndex(entry.file()));
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
    entries.removeIf(entry -> parts.get(entry.file()) && !candidates.isIndex(entry.file()));
    entries.forEach(entry -> entry.run().forEach(rounds, all::add));
    leaveOutParts(all);
  }

  /**
   * What is loaded under a computed name, and fails on its own, is no page; nor what needs another
   * working directory, where somebody loads what nobody knows; nor what is kept to be laid over the
   * site.
   */
  private void leaveOutParts(Set<Run> all) {
    Set<String> byPattern = Fragments.loadedByPattern(all);
    Vantages vantages = new Vantages(machine, entries);
    boolean byAnyName = Fragments.loadUnknown(all);
    Overlays overlays = new Overlays(machine);
    List<EntryScript> left =
        entries.stream()
            .filter(entry -> {
              if (overlays.have(entry)) {
                return true;
              }
              if (broken.get(entry.file()) || neighbours.areLike(entry)) {
                return false;
              }
              boolean loaded = byPattern.contains(program.path(entry.file()).value());
              return candidates.isIndex(entry.file())
                  ? candidates.depth(entry.file()) > 0
                      && (loaded || isIncluded(entry))
                      && fragments.missesWhatIsElsewhere(entry.run())
                  : (loaded
                          && fragments.missesOwn(entry.run())
                          && !fragments.isBrokenAnyhow(entry.run(), vantages))
                      || (byAnyName && fragments.maybeRunFromElsewhere(entry.run()));
            })
            .toList();
    entries.removeAll(left);
    left.forEach(entry -> lookAt(entry.file()));
  }

  private boolean isIncluded(EntryScript entry) {
    return entries.stream()
        .anyMatch(other -> other.file() != entry.file() && other.loads().get(entry.file()));
  }

  /** Takes those that only seemed to be parts. */
  private void takeBroken(List<Integer> files) {
    BrokenPages pages = new BrokenPages(machine, candidates, files, doubtful, entries);
    for (EntryScript entry : doubtful) {
      if (!loaded.get(entry.file()) && pages.have(entry)) {
        broken.set(entry.file());
        accept(entry);
      }
    }
  }

  private void accept(EntryScript entry) {
    loaded.or(entry.loads());
    machine.ownConstants().take(entry.file(), entry.end());
    entries.add(entry);
  }

  private void start(int file) {
    EntryScript script = launch.script(file);
    // What functions of other files miss, which it has not loaded, says nothing of it.
    boolean sure =
        !script.run().includes()
            || (!script.end().containsKey(Key.UNFOLLOWED) && !Fragments.misses(script.run()));
    if (machine.leansOnOthers()
        || (!candidates.isIndex(file) && fragments.isRunFromElsewhere(script.run()))) {
      doubtful.add(script);
    } else if (!sure || !leaning.of(file, script.loads())) {
      accept(script);
    }
  }

  private void lookAt(int file) {
    if (entries.stream().noneMatch(entry -> entry.file() == file)) {
      elsewhere.add(launch.file(file));
    }
  }

  private void ask(PathValue autoloader, PathValue names, int file, int at) {
    Run run = launch.autoloader(autoloader, names, file, at);
    elsewhere.add(run);
    autoloads.add(run);
  }

  private void lookAt(Program.Place place) {
    if (place.number() >= 0 && !machine.runs().hasRun(place)) {
      elsewhere.add(launch.function(place));
    }
  }
}
