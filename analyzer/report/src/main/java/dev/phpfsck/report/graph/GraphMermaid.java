package dev.phpfsck.report.graph;

import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.site.RawNames;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The graph in Mermaid's language, for a page of Markdown. */
public final class GraphMermaid implements GraphReport {
  @Override
  public void write(IncludeGraph graph, GraphSelection selection, Appendable out)
      throws IOException {
    Map<String, String> ids = new HashMap<>();
    out.append("flowchart LR\n");
    for (GraphLinks.Link link : GraphLinks.of(graph, selection).links()) {
      out.append("  ").append(node(link.from(), ids));
      out.append(link.missing() ? " -. missing .-> " : " --> ");
      out.append(node(link.to(), ids)).append('\n');
    }
  }

  /** A node's name is told at its first mention. */
  private static String node(String path, Map<String, String> ids) {
    String known = ids.get(path);
    if (known != null) {
      return known;
    }
    String id = "f" + ids.size();
    ids.put(path, id);
    return id + "[\"" + escape(RawNames.display(path)) + "\"]";
  }

  private static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && "\"#<>&`".indexOf(c) < 0;
      safe.append(plain ? String.valueOf(c) : "#" + (int) c + ";");
    }
    return safe.toString();
  }
}
