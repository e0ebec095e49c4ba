package dev.phpfsck.bench.recall;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.site.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the includes of a graph by the places that PHP names, and compares files as PHP does. */
public final class GraphSites {
  private final Path root;
  private final IncludeGraph graph;
  private final Map<SitePath, byte[]> sources = new HashMap<>();
  private final Map<String, String> canonical = new HashMap<>();

  /**
   * @param root the root that {@code graph} is of, links resolved
   */
  public GraphSites(Path root, IncludeGraph graph) {
    this.root = root;
    this.graph = graph;
  }

  /** The includes of that kind whose expression covers that line. */
  public List<IncludeEdge> at(ExecutedInclude executed) throws IOException {
    List<IncludeEdge> found = new ArrayList<>();
    for (IncludeEdge edge : graph.from(new SitePath(executed.file()))) {
      if (edge.kind().word().equals(executed.kind())
          && edge.line() <= executed.line()
          && executed.line() <= lastLine(edge)) {
        found.add(edge);
      }
    }
    return found;
  }

  /** The line, from 1, on which the expression ends. */
  public int lastLine(IncludeEdge edge) throws IOException {
    byte[] source = sources.get(edge.file());
    if (source == null) {
      source = Files.readAllBytes(edge.file().in(root));
      sources.put(edge.file(), source);
    }
    int line = edge.line();
    for (int i = edge.span().start(); i < Math.min(edge.span().end(), source.length); i++) {
      line += source[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /** Whether {@code target} is among the files that {@code edge} can load. */
  public boolean covers(IncludeEdge edge, String target) {
    return edge.targets().stream().anyMatch(file -> canonical(file).equals(target));
  }

  /** Whether both files are still there: what PHP compiled into a cache may not be. */
  public boolean exists(ExecutedInclude executed) {
    return Files.exists(root.resolve(executed.target()))
        && Files.exists(root.resolve(executed.file()));
  }

  private String canonical(String file) {
    return canonical.computeIfAbsent(file, this::resolved);
  }

  /** A graph names files by their own names, PHP by what links lead to. */
  private String resolved(String file) {
    try {
      Path real =
          root.resolve(
                  new String(file.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
              .toRealPath();
      return real.startsWith(root) ? root.relativize(real).toString() : real.toString();
    } catch (IOException e) {
      return file;
    }
  }

  /** Why an executed include is not covered, or empty where it is. */
  Optional<String> fault(ExecutedInclude executed) throws IOException {
    List<IncludeEdge> edges = at(executed);
    if (edges.isEmpty()) {
      return Optional.of("no site");
    }
    if (edges.stream().anyMatch(edge -> covers(edge, executed.target()))) {
      return Optional.empty();
    }
    return Optional.of(edges.get(0).status().word());
  }

  /** Whether the graph says that this include fails, though it was executed. */
  boolean contradicts(ExecutedInclude executed) throws IOException {
    String absolute = root.resolve(executed.target()).toString();
    return at(executed).stream()
        .flatMap(edge -> edge.missing().stream())
        .anyMatch(missing -> missing.tried().contains(absolute));
  }
}
