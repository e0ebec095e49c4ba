package dev.phpfsck.bench.recall;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a graph says of the includes that were executed.
 *
 * @param executed how many are compared: those that stand in the root, and whose files still exist
 * @param covered how many of them load a file that the graph names at that place
 * @param sites at how many places of the source they were executed
 * @param coveredSites at how many of these places all of them are covered
 * @param left out of the comparison: outside of the root, or of files made while it ran
 * @param uncovered what is not covered, by the status of its place; {@code no site} for none
 * @param contradicted what the graph calls missing, though it was loaded: must be empty
 * @param atMissing executed where the graph calls some other value missing
 */
record Comparison(
    int executed,
    int covered,
    int sites,
    int coveredSites,
    int left,
    Map<String, List<ExecutedInclude>> uncovered,
    List<ExecutedInclude> contradicted,
    List<ExecutedInclude> atMissing) {

  static Comparison of(Recording recording, GraphSites graph) throws IOException {
    Map<String, List<ExecutedInclude>> uncovered = new TreeMap<>();
    List<ExecutedInclude> contradicted = new ArrayList<>();
    List<ExecutedInclude> atMissing = new ArrayList<>();
    Set<String> sites = new HashSet<>();
    Set<String> faultySites = new HashSet<>();
    int executed = 0;
    for (ExecutedInclude include : recording.includes()) {
      if (!include.isInside() || !graph.exists(include)) {
        continue;
      }
      executed++;
      String site = include.file() + ":" + include.line();
      sites.add(site);
      Optional<String> fault = graph.fault(include);
      if (fault.isPresent()) {
        faultySites.add(site);
        uncovered.computeIfAbsent(fault.get(), status -> new ArrayList<>()).add(include);
      }
      List<IncludeEdge> edges = graph.at(include);
      if (graph.contradicts(include)) {
        contradicted.add(include);
      } else if (edges.stream().anyMatch(edge -> edge.status() == IncludeStatus.MISSING)) {
        atMissing.add(include);
      }
    }
    int faults = uncovered.values().stream().mapToInt(List::size).sum();
    return new Comparison(
        executed,
        executed - faults,
        sites.size(),
        sites.size() - faultySites.size(),
        recording.includes().size() - executed,
        uncovered,
        contradicted,
        atMissing);
  }
}
