package dev.phpfsck.report.graph;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.WhyStep;
import dev.phpfsck.report.TerminalText;
import dev.phpfsck.site.SitePath;
import java.io.IOException;
import java.util.List;

/** How the path of an include came about, step by step. */
public final class GraphWhy implements GraphReport {
  private final SitePath file;
  private final int line;

  /**
   * Explains the includes of one line.
   *
   * @param line from 1
   */
  public GraphWhy(SitePath file, int line) {
    this.file = file;
    this.line = line;
  }

  @Override
  public void write(IncludeGraph graph, GraphSelection selection, Appendable out)
      throws IOException {
    List<IncludeEdge> edges =
        graph.from(file).stream().filter(edge -> edge.line() == line).toList();
    if (edges.isEmpty()) {
      out.append("no include on ").append(TerminalText.of(file.value()));
      out.append(":").append(Integer.toString(line)).append('\n');
    }
    for (IncludeEdge edge : edges) {
      out.append(GraphText.place(edge)).append(' ').append(GraphText.sentence(edge)).append('\n');
      for (WhyStep step : graph.why(edge)) {
        out.append("  ".repeat(step.depth() + 1))
            .append(TerminalText.of(step.place().file().value()))
            .append(":")
            .append(Integer.toString(step.place().line()))
            .append(": ")
            .append(TerminalText.of(step.text()))
            .append('\n');
      }
      for (String target : edge.targets()) {
        out.append("  → ").append(TerminalText.of(target)).append('\n');
      }
    }
  }
}
