package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Run.Outcome;
import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.SourcePlace;
import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.fact.IncludeFact;
import dev.phpfsck.site.SitePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what all runs came to. */
final class GraphBuilder {
  private final Machine machine;
  private final Program program;
  private final List<EntryScript> entries;
  private final List<Run> elsewhere;
  private final List<Run> autoloads;
  private final Map<Run, BitSet> any = new HashMap<>();
  private final Map<Run, BitSet> always = new HashMap<>();
  private final Map<SitePath, BitSet> reached = new HashMap<>();
  private final Map<SitePath, BitSet> alwaysReached = new HashMap<>();
  private final Map<Integer, Map<Integer, List<Seen>>> seen = new HashMap<>();

  /**
   * What an include came to in one run.
   *
   * @param entries the numbers of the entry scripts that it is seen from
   * @param surely of these, the ones that come there whatever the conditions
   * @param anytime whether it is an autoloader that does it, which every script may call
   */
  record Seen(Outcome outcome, BitSet entries, BitSet surely, boolean anytime) {
    boolean isReached() {
      return anytime || !entries.isEmpty();
    }
  }

  GraphBuilder(Machine machine, Boot boot) {
    this.machine = machine;
    this.program = machine.program();
    this.entries =
        boot.entries().stream()
            .sorted(Comparator.comparing(entry -> program.path(entry.file())))
            .toList();
    this.elsewhere = boot.elsewhere();
    this.autoloads = boot.autoloads();
  }

  IncludeGraph build() {
    List<Run> starts = new ArrayList<>(elsewhere);
    entries.forEach(entry -> starts.add(entry.run()));
    List<Run> runs =
        from(starts).stream().sorted(Comparator.comparingInt(Run::number).reversed()).toList();
    spread(runs);
    Set<Run> anytime = from(autoloads);
    runs.forEach(run -> note(run, anytime.contains(run)));
    List<SitePath> names = entries.stream().map(entry -> program.path(entry.file())).toList();
    EdgeMaker maker = new EdgeMaker(machine, names);
    List<IncludeEdge> edges = new ArrayList<>();
    Map<IncludeEdge, Outcome> origins = new HashMap<>();
    for (int file = 0; file < program.size(); file++) {
      List<IncludeFact> includes = program.facts(file).includes();
      for (int i = 0; i < includes.size(); i++) {
        List<Seen> all = seen.getOrDefault(file, Map.of()).getOrDefault(i, List.of());
        IncludeEdge edge = maker.make(file, includes.get(i), all);
        edges.add(edge);
        maker.lastOrigin().ifPresent(outcome -> origins.put(edge, outcome));
      }
    }
    Explanation explanation = new Explanation(program, origins);
    return new IncludeGraph(names, edges, reached, alwaysReached, chains(), explanation::of);
  }

  /** These, and all that they start. */
  private static Set<Run> from(List<Run> starts) {
    Set<Run> all = new HashSet<>();
    Deque<Run> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      Run run = open.remove();
      if (all.add(run)) {
        run.children.forEach(child -> open.add(child.run()));
      }
    }
    return all;
  }

  /** Tells each run which entry scripts lead to it; whoever starts a run comes before it. */
  private void spread(List<Run> runs) {
    for (int i = 0; i < entries.size(); i++) {
      set(any, entries.get(i).run()).set(i);
      set(always, entries.get(i).run()).set(i);
    }
    for (Run run : runs) {
      BitSet reaching = set(any, run);
      BitSet surely = set(always, run);
      for (Run.Child child : run.children) {
        set(any, child.run()).or(reaching);
        if (!child.conditional()) {
          set(always, child.run()).or(surely);
        }
      }
    }
  }

  private static BitSet set(Map<Run, BitSet> sets, Run run) {
    return sets.computeIfAbsent(run, r -> new BitSet());
  }

  private void note(Run run, boolean anytime) {
    BitSet reaching = set(any, run);
    if (run.script && !reaching.isEmpty()) {
      SitePath path = program.path(run.file);
      reached.computeIfAbsent(path, p -> new BitSet()).or(reaching);
      BitSet surely = set(always, run);
      if (!surely.isEmpty()) {
        alwaysReached.computeIfAbsent(path, p -> new BitSet()).or(surely);
      }
    }
    for (Outcome outcome : run.outcomes) {
      BitSet surely = outcome.conditional() ? new BitSet() : set(always, run);
      seen.computeIfAbsent(outcome.file(), f -> new HashMap<>())
          .computeIfAbsent(outcome.include(), i -> new ArrayList<>(1))
          .add(new Seen(outcome, reaching, surely, anytime));
    }
  }

  /** For each file the shortest way to it: from the front page, or else from any entry script. */
  private Map<SitePath, List<SourcePlace>> chains() {
    Map<Run, Step> steps = new HashMap<>();
    Map<SitePath, List<SourcePlace>> chains = new HashMap<>();
    SitePath front = new SitePath("index.php");
    follow(
        entries.stream().filter(entry -> program.path(entry.file()).equals(front)), steps, chains);
    follow(entries.stream(), steps, chains);
    return chains;
  }

  private void follow(
      Stream<EntryScript> from, Map<Run, Step> steps, Map<SitePath, List<SourcePlace>> chains) {
    Deque<Run> open = new ArrayDeque<>();
    from.map(EntryScript::run)
        .filter(run -> steps.putIfAbsent(run, Step.START) == null)
        .forEach(open::add);
    while (!open.isEmpty()) {
      Run run = open.remove();
      if (run.script) {
        chains.computeIfAbsent(program.path(run.file), path -> way(run, steps));
      }
      for (Run.Child child : run.children) {
        if (steps.putIfAbsent(child.run(), new Step(run, child.at())) == null) {
          open.add(child.run());
        }
      }
    }
  }

  /** A run was first started by another, at a place. */
  private record Step(@Nullable Run from, int at) {
    static final Step START = new Step(null, 0);
  }

  private List<SourcePlace> way(Run to, Map<Run, Step> steps) {
    List<SourcePlace> way = new ArrayList<>();
    Step step = steps.get(to);
    while (step != null && step.from() != null) {
      way.addFirst(SourcePlace.in(program, step.from().file, step.at()));
      step = steps.get(step.from());
    }
    return List.copyOf(way);
  }
}
