package dev.phpfsck.report.graph;

import dev.phpfsck.evaluate.IncludeEdge;
import dev.phpfsck.evaluate.IncludeGraph;
import dev.phpfsck.evaluate.IncludeStatus;
import dev.phpfsck.site.SitePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of an include graph.
 *
 * @param from only what this file loads, at any distance; empty for all
 * @param to only what loads this file, at any distance; empty for all
 * @param dynamic only includes whose file is not known
 */
public record GraphSelection(Optional<SitePath> from, Optional<SitePath> to, boolean dynamic) {
  /** The whole graph. */
  public static final GraphSelection ALL =
      new GraphSelection(Optional.empty(), Optional.empty(), false);

  /** The includes of {@code graph} that are asked for, in their order. */
  public List<IncludeEdge> edges(IncludeGraph graph) {
    Optional<Set<SitePath>> loaded = from.map(file -> loadedBy(graph, file));
    Optional<Set<SitePath>> loaders = to.map(file -> loadersOf(graph, file));
    return graph.edges().stream()
        .filter(edge -> loaded.isEmpty() || loaded.get().contains(edge.file()))
        .filter(edge -> loaders.isEmpty() || leadsTo(edge, loaders.get()))
        .filter(edge -> !dynamic || edge.status() == IncludeStatus.DYNAMIC)
        .toList();
  }

  private static boolean leadsTo(IncludeEdge edge, Set<SitePath> files) {
    return edge.targetsInside().stream().anyMatch(files::contains);
  }

  private static Set<SitePath> loadedBy(IncludeGraph graph, SitePath file) {
    Set<SitePath> seen = new HashSet<>(Set.of(file));
    Deque<SitePath> todo = new ArrayDeque<>(seen);
    while (!todo.isEmpty()) {
      for (IncludeEdge edge : graph.from(todo.pop())) {
        edge.targetsInside().stream().filter(seen::add).forEach(todo::push);
      }
    }
    return seen;
  }

  private static Set<SitePath> loadersOf(IncludeGraph graph, SitePath file) {
    Set<SitePath> seen = new HashSet<>(Set.of(file));
    Deque<SitePath> todo = new ArrayDeque<>(seen);
    while (!todo.isEmpty()) {
      for (IncludeEdge edge : graph.to(todo.pop())) {
        if (seen.add(edge.file())) {
          todo.push(edge.file());
        }
      }
    }
    return seen;
  }
}
