package dev.phpfsck.report.graph;

import dev.phpfsck.evaluate.graph.IncludeGraph;
import java.io.IOException;

/** Writes a part of an include graph in one format. */
public interface GraphReport {
  /** Writes the selected part of {@code graph}, a line break at its end; does not flush. */
  void write(IncludeGraph graph, GraphSelection selection, Appendable out) throws IOException;
}
