package dev.phpfsck.evaluate.graph;

import dev.phpfsck.site.SitePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Carries on, along the loads of classes and of files that PHP runs around scripts, from where the
 * includes of the entry scripts lead: who reaches a file that uses a class can come to the file of
 * that class, and to what it includes.
 */
final class ClassLoading {
  private final Map<SitePath, List<IncludeEdge>> edges;
  private final Map<SitePath, BitSet> reached = new HashMap<>();
  private final Map<SitePath, List<SourcePlace>> chains;
  private final Deque<SitePath> todo = new ArrayDeque<>();

  /** What reaches a file beyond includes, and has not been carried on yet. */
  private final Map<SitePath, BitSet> fresh = new HashMap<>();

  ClassLoading(
      Map<SitePath, List<IncludeEdge>> edges,
      Map<SitePath, BitSet> byIncludes,
      Map<SitePath, List<SourcePlace>> chains) {
    this.edges = edges;
    this.chains = new HashMap<>(chains);
    byIncludes.forEach((file, entries) -> reached.put(file, (BitSet) entries.clone()));
    new TreeMap<>(byIncludes).forEach((file, entries) -> carry(file, entries, false));
    while (!todo.isEmpty()) {
      SitePath file = todo.remove();
      BitSet more = fresh.remove(file);
      if (more != null) {
        carry(file, more, true);
      }
    }
  }

  /** The entry scripts that can lead to each file. */
  Map<SitePath, BitSet> reached() {
    return reached;
  }

  /** The shortest way that was found to each file. */
  Map<SitePath, List<SourcePlace>> chains() {
    return chains;
  }

  /**
   * Notes that {@code entries} come to {@code file} and so to what it loads.
   *
   * @param includes whether what it includes is not known from the entry scripts themselves
   */
  private void carry(SitePath file, BitSet entries, boolean includes) {
    for (IncludeEdge edge : edges.getOrDefault(file, List.of())) {
      boolean certain = edge.status() == IncludeStatus.RESOLVED;
      if (certain && (includes || !edge.kind().isWritten())) {
        edge.targetsInside().forEach(target -> arrive(edge, target, entries));
      }
    }
  }

  private void arrive(IncludeEdge edge, SitePath target, BitSet entries) {
    BitSet known = reached.computeIfAbsent(target, t -> new BitSet());
    BitSet more = (BitSet) entries.clone();
    more.andNot(known);
    if (more.isEmpty()) {
      return;
    }
    known.or(more);
    fresh.computeIfAbsent(target, t -> new BitSet()).or(more);
    todo.add(target);
    chains.computeIfAbsent(
        target,
        t -> {
          List<SourcePlace> way = new ArrayList<>(chains.getOrDefault(edge.file(), List.of()));
          way.add(new SourcePlace(edge.file(), edge.span().start(), edge.line()));
          return List.copyOf(way);
        });
  }
}
