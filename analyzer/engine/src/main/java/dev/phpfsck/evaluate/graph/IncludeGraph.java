package dev.phpfsck.evaluate.graph;

import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
  private final Map<SitePath, BitSet> included;
  private final Map<SitePath, BitSet> reached;
  private final Map<SitePath, BitSet> alwaysReached;
  private final Map<SitePath, List<SourcePlace>> chains;
  private final Function<IncludeEdge, List<WhyStep>> reasons;

  /**
   * A graph.
   *
   * @param reached by the file, the entry points that include it in some course, as their numbers
   * @param alwaysReached the same of those that do in every course
   * @param chains by the file, the shortest way to it
   * @param reasons how the value of an include came about
   */
  public IncludeGraph(
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
    ClassLoading loading = new ClassLoading(byFile, reached, chains);
    this.included = reached;
    this.reached = loading.reached();
    this.alwaysReached = alwaysReached;
    this.chains = loading.chains();
    this.reasons = reasons;
  }

  /** The graph of a site without PHP. */
  public static IncludeGraph empty() {
    return new IncludeGraph(List.of(), List.of(), Map.of(), Map.of(), Map.of(), edge -> List.of());
  }

  /**
   * This graph with more in it.
   *
   * @param more loads that no include expression stands for
   * @param better what is known of an include besides, given what this graph knows of it
   */
  public IncludeGraph with(Collection<IncludeEdge> more, UnaryOperator<IncludeEdge> better) {
    List<IncludeEdge> all = new ArrayList<>(more);
    Map<IncludeEdge, IncludeEdge> before = new HashMap<>();
    for (IncludeEdge edge : edges) {
      IncludeEdge known = better.apply(edge);
      before.put(known, edge);
      all.add(known);
    }
    return new IncludeGraph(
        entryPoints,
        all,
        included,
        alwaysReached,
        chains,
        edge -> {
          IncludeEdge origin = before.get(edge);
          return origin == null ? List.of() : reasons.apply(origin);
        });
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

  /**
   * How {@code file} comes to run by includes, from whichever entry point reaches it surest; what
   * only an autoloader loads is not among it.
   */
  public Reach reach(SitePath file) {
    if (alwaysReached.containsKey(file)) {
      return Reach.UNCONDITIONAL;
    }
    return included.containsKey(file) ? Reach.CONDITIONAL : Reach.NEVER;
  }

  /**
   * The entry points that can lead to {@code file}, by includes or because a class is used, itself
   * included if it is one; sorted.
   */
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
