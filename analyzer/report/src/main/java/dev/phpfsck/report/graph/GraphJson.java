package dev.phpfsck.report.graph;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.report.JsonWriter;
import dev.phpfsck.site.SitePath;
import java.io.IOException;

/** The stable format of the graph for other programs: schema 1. */
public final class GraphJson implements GraphReport {
  private static final int SCHEMA = 1;

  @Override
  public void write(IncludeGraph graph, GraphSelection selection, Appendable out)
      throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.object(() -> {
      json.number("schema", SCHEMA);
      json.texts("entryPoints", graph.entryPoints().stream().map(SitePath::value).toList());
      json.array(
          "edges",
          () -> {
            for (IncludeEdge edge : selection.edges(graph)) {
              json.object(() -> edge(json, edge));
            }
          });
    });
    out.append('\n');
  }

  private static void edge(JsonWriter json, IncludeEdge edge) throws IOException {
    json.text("file", edge.file().value())
        .number("line", edge.line())
        .number("column", edge.column())
        .word("kind", edge.kind().word())
        .text("argument", edge.source())
        .word("status", edge.status().word())
        .texts("targets", edge.targets())
        .text("because", edge.because());
  }
}
