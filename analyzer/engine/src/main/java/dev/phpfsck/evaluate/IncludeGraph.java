package dev.phpfsck.evaluate;

import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who includes whom in a site. Immutable; everything in it is sorted.
 *
 * <p>An entry point is a PHP script that the web server, or somebody at the command line, starts. A
 * file is reached from an entry point when that can lead to its being run.
 */
public final class IncludeGraph {
  private final List<SitePath> entryPoints;
  private final List<IncludeEdge> edges;
  private final Map<SitePath, List<IncludeEdge>> byFile;
  private final Map<String, List<IncludeEdge>> byTarget;
  private final Map<SitePath, BitSet> reached;
  private final Map<SitePath, BitSet> alwaysReached;
  private final Map<SitePath, List<SourcePlace>> chains;
  private final Function<IncludeEdge, List<WhyStep>> reasons;

  IncludeGraph(
      List<SitePath> entryPoints,
      List<IncludeEdge> edges,
      Map<SitePath, BitSet> reached,
      Map<SitePath, BitSet> alwaysReached,
      Map<SitePath, List<SourcePlace>> chains,
      Function<IncludeEdge, List<WhyStep>> reasons) {
    this.entryPoints = List.copyOf(entryPoints);
    this.edges = edges.stream().sorted().toList();
    this.byFile = new TreeMap<>();
    this.byTarget = new TreeMap<>();
    for (IncludeEdge edge : this.edges) {
      byFile.computeIfAbsent(edge.file(), file -> new ArrayList<>()).add(edge);
      for (String target : edge.targets()) {
        byTarget.computeIfAbsent(target, file -> new ArrayList<>()).add(edge);
      }
    }
    this.reached = reached;
    this.alwaysReached = alwaysReached;
    this.chains = chains;
    this.reasons = reasons;
  }

  /** The graph of a site without PHP. */
  public static IncludeGraph empty() {
    return new IncludeGraph(List.of(), List.of(), Map.of(), Map.of(), Map.of(), edge -> List.of());
  }

  /** The entry points, sorted. */
  public List<SitePath> entryPoints() {
    return entryPoints;
  }

  /** All includes, sorted by file and place. */
  public List<IncludeEdge> edges() {
    return edges;
  }

  /** The includes in {@code file}, in order. */
  public List<IncludeEdge> from(SitePath file) {
    return Collections.unmodifiableList(byFile.getOrDefault(file, List.of()));
  }

  /** The includes that can load {@code file}, sorted. */
  public List<IncludeEdge> to(SitePath file) {
    return Collections.unmodifiableList(byTarget.getOrDefault(file.value(), List.of()));
  }

  /** How {@code file} comes to run, from whichever entry point reaches it surest. */
  public Reach reach(SitePath file) {
    if (alwaysReached.containsKey(file)) {
      return Reach.UNCONDITIONAL;
    }
    return reached.containsKey(file) ? Reach.CONDITIONAL : Reach.NEVER;
  }

  /** The entry points that can lead to {@code file}, itself included if it is one; sorted. */
  public List<SitePath> entryPointsOf(SitePath file) {
    return named(reached.get(file));
  }

  /** The entry points that always lead to {@code file}; sorted. */
  public List<SitePath> entryPointsAlwaysRunning(SitePath file) {
    return named(alwaysReached.get(file));
  }

  /**
   * The shortest way from an entry point to {@code file}: in each place, the next file is loaded.
   * Empty for an entry point, and where no way is known.
   */
  public List<SourcePlace> chain(SitePath file) {
    return chains.getOrDefault(file, List.of());
  }

  /** How the value of an include came about, step by step. */
  public List<WhyStep> why(IncludeEdge edge) {
    return reasons.apply(edge);
  }

  /** How many includes have each status; autoloads are not counted. */
  public Map<IncludeStatus, Integer> counts() {
    Map<IncludeStatus, Integer> counts = new EnumMap<>(IncludeStatus.class);
    for (IncludeEdge edge : edges) {
      if (edge.kind().isWritten()) {
        counts.merge(edge.status(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private List<SitePath> named(@Nullable BitSet set) {
    return set == null ? List.of() : set.stream().mapToObj(entryPoints::get).toList();
  }
}
