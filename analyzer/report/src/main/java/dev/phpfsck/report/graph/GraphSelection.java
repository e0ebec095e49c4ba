package dev.phpfsck.report.graph;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.fact.IncludeKind;
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
 * @param autoloads also what is loaded because a class is used
 */
public record GraphSelection(
    Optional<SitePath> from, Optional<SitePath> to, boolean dynamic, boolean autoloads) {
  /** The whole graph. */
  public static final GraphSelection ALL =
      new GraphSelection(Optional.empty(), Optional.empty(), false, true);

  /** The includes of {@code graph} that are asked for, in their order. */
  public List<IncludeEdge> edges(IncludeGraph graph) {
    Optional<Set<SitePath>> loaded = from.map(file -> loadedBy(graph, file));
    Optional<Set<SitePath>> loaders = to.map(file -> loadersOf(graph, file));
    return graph.edges().stream()
        .filter(this::shows)
        .filter(edge -> loaded.isEmpty() || loaded.get().contains(edge.file()))
        .filter(edge -> loaders.isEmpty() || leadsTo(edge, loaders.get()))
        .filter(edge -> !dynamic || edge.status() == IncludeStatus.DYNAMIC)
        .toList();
  }

  /** Whether edges of that kind are asked for. */
  boolean shows(IncludeEdge edge) {
    return autoloads || edge.kind() != IncludeKind.AUTOLOAD;
  }

  private static boolean leadsTo(IncludeEdge edge, Set<SitePath> files) {
    return edge.targetsInside().stream().anyMatch(files::contains);
  }

  private Set<SitePath> loadedBy(IncludeGraph graph, SitePath file) {
    Set<SitePath> seen = new HashSet<>(Set.of(file));
    Deque<SitePath> todo = new ArrayDeque<>(seen);
    while (!todo.isEmpty()) {
      graph.from(todo.pop()).stream()
          .filter(this::shows)
          .flatMap(edge -> edge.targetsInside().stream())
          .filter(seen::add)
          .toList()
          .forEach(todo::push);
    }
    return seen;
  }

  private Set<SitePath> loadersOf(IncludeGraph graph, SitePath file) {
    Set<SitePath> seen = new HashSet<>(Set.of(file));
    Deque<SitePath> todo = new ArrayDeque<>(seen);
    while (!todo.isEmpty()) {
      for (IncludeEdge edge : graph.to(todo.pop())) {
        if (shows(edge) && seen.add(edge.file())) {
          todo.push(edge.file());
        }
      }
    }
    return seen;
  }
}
