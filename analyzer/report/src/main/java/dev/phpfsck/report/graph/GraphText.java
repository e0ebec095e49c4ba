package dev.phpfsck.report.graph;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.report.TerminalText;
import dev.phpfsck.site.SitePath;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The graph as a tree for people. From each entry point, or from the file asked for, down to what
 * it loads; with a file to arrive at, up to what loads it. A file's own branch is shown once.
 */
public final class GraphText implements GraphReport {
  /** A deeper chain of includes is no use on a screen; the JSON format has them all. */
  private static final int MAX_DEPTH = 60;

  /** Nor are more names than that for one include. */
  private static final int MAX_TARGETS = 200;

  @Override
  public void write(IncludeGraph graph, GraphSelection selection, Appendable out)
      throws IOException {
    if (selection.dynamic()) {
      for (IncludeEdge edge : selection.edges(graph)) {
        out.append(place(edge)).append(' ').append(sentence(edge)).append('\n');
      }
      return;
    }
    Tree tree = new Tree(graph, selection, out);
    Optional<SitePath> to = selection.to();
    if (to.isPresent()) {
      tree.root(to.get(), false);
      return;
    }
    Optional<SitePath> from = selection.from();
    for (SitePath file : from.map(List::of).orElse(graph.entryPoints())) {
      tree.root(file, true);
    }
  }

  static String place(IncludeEdge edge) {
    return TerminalText.of(edge.file().value()) + ":" + edge.line() + ":" + edge.column();
  }

  /** What is written and what is known of it. */
  static String sentence(IncludeEdge edge) {
    String because = edge.because().isEmpty() ? "" : ": " + TerminalText.of(edge.because());
    return edge.kind().word()
        + " "
        + TerminalText.of(edge.source())
        + " ("
        + edge.status().word()
        + because
        + ")";
  }

  /** The tree while it is written. */
  private record Tree(
      IncludeGraph graph, GraphSelection selection, Appendable out, Set<SitePath> shown) {
    Tree(IncludeGraph graph, GraphSelection selection, Appendable out) {
      this(graph, selection, out, new HashSet<>());
    }

    void root(SitePath file, boolean down) throws IOException {
      out.append(TerminalText.of(file.value())).append('\n');
      branches(file, "", down, 0);
    }

    private void branches(SitePath file, String indent, boolean down, int depth)
        throws IOException {
      if (!shown.add(file) || depth > MAX_DEPTH) {
        return;
      }
      List<IncludeEdge> edges =
          (down ? graph.from(file) : graph.to(file)).stream().filter(selection::shows).toList();
      for (int i = 0; i < edges.size(); i++) {
        boolean last = i == edges.size() - 1;
        out.append(indent).append(last ? "└─ " : "├─ ");
        String below = indent + (last ? "   " : "│  ");
        if (down) {
          loaded(edges.get(i), below, depth);
        } else {
          loader(edges.get(i), below, depth);
        }
      }
    }

    private void loaded(IncludeEdge edge, String below, int depth) throws IOException {
      out.append(Integer.toString(edge.line())).append(' ');
      List<SitePath> inside = edge.targetsInside();
      boolean plain = edge.status() == IncludeStatus.RESOLVED && edge.targets().size() == 1;
      if (!plain) {
        out.append(sentence(edge)).append('\n');
        for (SitePath target : inside.subList(0, Math.min(MAX_TARGETS, inside.size()))) {
          out.append(below).append("→ ").append(name(target)).append('\n');
          branches(target, below + "  ", true, depth + 1);
        }
        if (inside.size() > MAX_TARGETS) {
          int more = inside.size() - MAX_TARGETS;
          out.append(below).append("→ and " + more + " more: --format json names them\n");
        }
      } else if (inside.isEmpty()) {
        out.append(edge.kind().word())
            .append(' ')
            .append(TerminalText.of(edge.targets().getFirst()))
            .append('\n');
      } else {
        out.append(edge.kind().word()).append(' ').append(name(inside.getFirst())).append('\n');
        branches(inside.getFirst(), below, true, depth + 1);
      }
    }

    private void loader(IncludeEdge edge, String below, int depth) throws IOException {
      out.append(name(edge.file()))
          .append(':')
          .append(Integer.toString(edge.line()))
          .append(' ')
          .append(edge.kind().word())
          .append('\n');
      branches(edge.file(), below, false, depth + 1);
    }

    private String name(SitePath file) {
      boolean again = shown.contains(file) && !graph.from(file).isEmpty();
      return TerminalText.of(file.value()) + (again ? " (above)" : "");
    }
  }
}
