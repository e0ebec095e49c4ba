package dev.phpfsck.bench.mutation;

import dev.phpfsck.bench.recall.ExecutedInclude;
import dev.phpfsck.bench.recall.GraphSites;
import dev.phpfsck.bench.recall.Recording;
import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.site.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Breaks includes whose target is known, one at a time, and counts what a scan finds.
 *
 * <pre>{@code
 * IncludeMutation SAMPLE ROOT[=RECORDING]...
 * }</pre>
 *
 * <p>{@code SAMPLE} is how many mutants are made of each site; the choice is the same every time.
 * {@code ROOT} is copied; recordings are made by {@link dev.phpfsck.bench.recall.IncludeRecall}.
 * Without one, those includes are broken that the graph of the healthy site resolves: of a site
 * that nobody can run here, it is the next best that is known.
 */
public final class IncludeMutation {
  private static final long SEED = 4;

  private final Workspace workspace;
  private final GraphSites graph;
  private final Recording recording;
  private final Tally tally;

  private IncludeMutation(Workspace workspace, GraphSites graph, Recording recording, Tally tally) {
    this.workspace = workspace;
    this.graph = graph;
    this.recording = recording;
    this.tally = tally;
  }

  public static void main(String[] arguments) throws IOException, SiteException {
    if (arguments.length < 2) {
      System.err.println("usage: IncludeMutation SAMPLE ROOT[=RECORDING]...");
      System.exit(2);
    }
    List<Tally> tallies = new ArrayList<>();
    for (String site : List.of(arguments).subList(1, arguments.length)) {
      int equals = site.lastIndexOf('=');
      Path root = Path.of(equals < 0 ? site : site.substring(0, equals)).toRealPath();
      Tally tally = new Tally(String.valueOf(root.getFileName()));
      try (Workspace workspace = Workspace.copyOf(root)) {
        IncludeGraph includes = workspace.graph();
        GraphSites graph = new GraphSites(workspace.root().toRealPath(), includes);
        Recording recording =
            equals < 0
                ? ResolvedIncludes.of(includes)
                : Recording.read(Path.of(site.substring(equals + 1)));
        new IncludeMutation(workspace, graph, recording, tally).run(Integer.parseInt(arguments[0]));
      }
      tallies.add(tally);
    }
    System.out.println();
    System.out.println(Tally.HEADER);
    tallies.forEach(tally -> System.out.println(tally.row()));
    tallies.forEach(tally -> tally.byBreakage().forEach(System.out::println));
  }

  private void run(int sample) throws IOException, SiteException {
    Set<String> healthy =
        workspace.scan().findings().stream()
            .map(IncludeMutation::identity)
            .collect(Collectors.toCollection(HashSet::new));
    for (Mutant mutant : mutants(sample)) {
      List<Finding> findings =
          workspace.broken(mutant, workspace::scan).findings().stream()
              .filter(finding -> !healthy.contains(identity(finding)))
              .toList();
      IncludeEdge edge = graph.at(mutant.include()).get(0);
      Verdict verdict = Verdict.of(mutant, place(edge), others(mutant, edge), findings);
      tally.add(mutant, verdict.found() ? edge.status() : statusWhenBroken(mutant), verdict);
    }
  }

  /** An include whose file was there may turn out to be guarded when it is not. */
  private IncludeStatus statusWhenBroken(Mutant mutant) throws IOException, SiteException {
    IncludeGraph broken = workspace.broken(mutant, workspace::graph);
    return new GraphSites(workspace.root().toRealPath(), broken)
        .at(mutant.include()).stream()
            .findFirst()
            .map(IncludeEdge::status)
            .orElse(IncludeStatus.DYNAMIC);
  }

  /** Breaks as many includes as are asked for, spread over all of them and all ways. */
  private List<Mutant> mutants(int sample) throws IOException {
    Random random = new Random(SEED);
    List<ExecutedInclude> includes = new ArrayList<>(onePerSite());
    Collections.shuffle(includes, random);
    Mutation mutation = new Mutation(workspace.root().toRealPath(), random);
    Breakage[] ways = Breakage.values();
    List<Mutant> mutants = new ArrayList<>();
    int next = 0;
    for (ExecutedInclude include : includes) {
      Optional<Mutant> mutant = Optional.empty();
      for (int i = 0; i < ways.length && mutant.isEmpty(); i++) {
        mutant = mutation.mutant(include, graph.at(include).get(0), ways[next % ways.length]);
        next++;
      }
      mutant.ifPresent(mutants::add);
      if (mutants.size() == sample) {
        break;
      }
    }
    return mutants;
  }

  /**
   * Includes that load one and the same file whenever they are executed, at a place where there is
   * but one: only of these is it known what must be said when that file is not there.
   */
  private TreeSet<ExecutedInclude> onePerSite() throws IOException {
    TreeSet<ExecutedInclude> includes = new TreeSet<>();
    Set<String> several = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (ExecutedInclude include : recording.includes()) {
      String site = include.file() + ":" + include.line();
      if (!seen.add(site)) {
        several.add(site);
      }
    }
    for (ExecutedInclude include : recording.includes()) {
      if (include.isInside()
          && !include.target().startsWith("/")
          && graph.exists(include)
          && !several.contains(include.file() + ":" + include.line())
          && Files.isRegularFile(workspace.root().resolve(include.target()))
          && graph.at(include).size() == 1) {
        includes.add(include);
      }
    }
    return includes;
  }

  private static String identity(Finding finding) {
    return finding.rule()
        + "\0"
        + finding.location().path()
        + "\0"
        + finding.location().line()
        + "\0"
        + finding.reference();
  }

  private Verdict.Place place(IncludeEdge edge) throws IOException {
    return new Verdict.Place(edge.file().value(), edge.line(), graph.lastLine(edge));
  }

  /** Where else a target that is touched was included. */
  private List<Verdict.Place> others(Mutant mutant, IncludeEdge own) throws IOException {
    List<Verdict.Place> places = new ArrayList<>();
    if (mutant.breakage().isOfTarget()) {
      for (ExecutedInclude other : onePerSite()) {
        IncludeEdge edge = graph.at(other).get(0);
        if (other.target().equals(mutant.include().target()) && edge != own) {
          places.add(place(edge));
        }
      }
    }
    return places;
  }
}
