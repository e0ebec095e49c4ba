package dev.phpfsck.bench.mutation;

import dev.phpfsck.bench.recall.ExecutedInclude;
import dev.phpfsck.bench.recall.Recording;
import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import java.util.SortedSet;
import java.util.TreeSet;

/** What stands in for a recording of a site that nobody can run here: what its graph says. */
final class ResolvedIncludes {
  private ResolvedIncludes() {}

  /** The includes that the graph of a healthy site resolves, each to one file of the site. */
  static Recording of(IncludeGraph graph) {
    SortedSet<ExecutedInclude> includes = new TreeSet<>();
    for (IncludeEdge edge : graph.edges()) {
      boolean toOne = edge.targets().size() == 1 && edge.targetsInside().size() == 1;
      if (edge.kind().isWritten() && edge.status() == IncludeStatus.RESOLVED && toOne) {
        includes.add(
            new ExecutedInclude(
                edge.file().value(),
                edge.line(),
                edge.kind().word(),
                edge.targets().getFirst()));
      }
    }
    return new Recording(includes);
  }
}
