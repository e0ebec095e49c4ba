package dev.phpfsck.report.graph;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The graph as arrows from file to file, for pictures: several includes of one file by another are
 * one arrow, and a missing file is a node of its own.
 */
record GraphLinks(List<Link> links) {
  /**
   * One arrow.
   *
   * @param missing whether {@code to} does not exist
   */
  record Link(String from, String to, boolean missing) {}

  static GraphLinks of(IncludeGraph graph, GraphSelection selection) {
    Map<Link, Link> links = new LinkedHashMap<>();
    for (IncludeEdge edge : selection.edges(graph)) {
      String from = edge.file().value();
      for (String target : edge.targets()) {
        Link link = new Link(from, target, false);
        links.putIfAbsent(link, link);
      }
      if (edge.status() == IncludeStatus.MISSING) {
        for (var missing : edge.missing()) {
          Link link = new Link(from, missing.path(), true);
          links.putIfAbsent(link, link);
        }
      }
    }
    return new GraphLinks(List.copyOf(links.values()));
  }
}
