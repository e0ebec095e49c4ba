package dev.phpfsck.report.graph;

import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.site.RawNames;
import dev.phpfsck.site.SitePath;
import java.io.IOException;

/** The graph in Graphviz' language, {@code dot}. Entry points are boxes, what is missing is red. */
public final class GraphDot implements GraphReport {
  @Override
  public void write(IncludeGraph graph, GraphSelection selection, Appendable out)
      throws IOException {
    out.append("digraph includes {\n  rankdir=LR;\n  node [shape=ellipse];\n");
    for (SitePath entry : graph.entryPoints()) {
      out.append("  ").append(quote(entry.value())).append(" [shape=box];\n");
    }
    for (GraphLinks.Link link : GraphLinks.of(graph, selection).links()) {
      out.append("  ").append(quote(link.from())).append(" -> ").append(quote(link.to()));
      out.append(link.missing() ? " [color=red];\n" : ";\n");
      if (link.missing()) {
        out.append("  ").append(quote(link.to())).append(" [color=red, style=dashed];\n");
      }
    }
    out.append("}\n");
  }

  private static String quote(String bytes) {
    String text = RawNames.display(bytes);
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
