package dev.phpfsck.cli;

import dev.phpfsck.analysis.Analysis;
import dev.phpfsck.analysis.ScanOptions;
import dev.phpfsck.analysis.ServerChoice;
import dev.phpfsck.evaluate.IncludeGraph;
import dev.phpfsck.report.graph.GraphDot;
import dev.phpfsck.report.graph.GraphJson;
import dev.phpfsck.report.graph.GraphMermaid;
import dev.phpfsck.report.graph.GraphReport;
import dev.phpfsck.report.graph.GraphSelection;
import dev.phpfsck.report.graph.GraphText;
import dev.phpfsck.report.graph.GraphWhy;
import dev.phpfsck.site.SiteException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code phpfsck graph}: who includes whom, and why phpfsck thinks so. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Shows who includes whom, and why phpfsck thinks so.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  phpfsck graph . --from index.php            what a request for / loads",
      "  phpfsck graph . --to wp-includes/theme.php  who loads that file",
      "  phpfsck graph . --why wp-load.php:42        how the path of that include comes about",
      "  phpfsck graph . --dynamic                   includes that stay unknown, with the reason",
      "  phpfsck graph . --format dot | dot -Tsvg >includes.svg"
    })
final class GraphCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ROOT", description = "The web root: the folder that Apache serves.")
  private Path root;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (the default), json, dot or mermaid.")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write into this file instead of standard output.")
  private Path file;

  @Option(names = "--from", paramLabel = "FILE", description = "Only what this file loads.")
  private Path from;

  @Option(names = "--to", paramLabel = "FILE", description = "Only what loads this file.")
  private Path to;

  @Option(
      names = "--why",
      paramLabel = "FILE:LINE",
      description = "How the path of the includes on this line comes about, step by step.")
  private String why;

  @Option(names = "--dynamic", description = "Only includes whose file is not known.")
  private boolean dynamic;

  @Option(
      names = "--autoload",
      description =
          "Also what Composer's autoloader loads where a class is used; --to and the format json"
              + " have it always.")
  private boolean autoload;

  @Option(
      names = "--server-root",
      paramLabel = "DIR",
      defaultValue = "/",
      description = "The file system that ROOT belongs to, such as an unpacked image.")
  private Path serverRoot;

  @Mixin private IndexOptions index;

  @Spec private CommandSpec spec;

  /** The values of {@code --format}. */
  enum Format {
    text,
    json,
    dot,
    mermaid
  }

  @Override
  public Integer call() throws CommandException {
    Optional<RootPaths.Line> line =
        why == null ? Optional.empty() : Optional.of(RootPaths.line(root, why));
    GraphSelection selection =
        new GraphSelection(
            RootPaths.of(root, from), RootPaths.of(root, to), dynamic, showsAutoloads());
    GraphReport report =
        line.<GraphReport>map(at -> new GraphWhy(at.file(), at.line())).orElseGet(this::report);
    IncludeGraph graph = graph();
    if (file == null) {
      write(report, graph, selection, spec.commandLine().getOut());
    } else {
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        write(report, graph, selection, writer);
      } catch (IOException e) {
        throw new CommandException(
            ExitCode.INCOMPLETE, file + ": cannot be written: " + e.getMessage());
      }
    }
    return ExitCode.CLEAN;
  }

  /** Who uses a class is a question about its file; a tree of all classes drowns the includes. */
  private boolean showsAutoloads() {
    return autoload || to != null || format == Format.json;
  }

  private GraphReport report() {
    return switch (format) {
      case text -> new GraphText();
      case json -> new GraphJson();
      case dot -> new GraphDot();
      case mermaid -> new GraphMermaid();
    };
  }

  private IncludeGraph graph() throws CommandException {
    try (ProgressBar progress = ProgressBar.onStandardError()) {
      return Analysis.graph(
          new ScanOptions(
              root,
              serverRoot,
              ServerChoice.NEVER,
              index.home(),
              index.rehash(),
              Version.ofProgram(),
              progress));
    } catch (SiteException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }

  private static void write(
      GraphReport report, IncludeGraph graph, GraphSelection selection, Appendable out)
      throws CommandException {
    try {
      report.write(graph, selection, out);
    } catch (IOException e) {
      throw new CommandException(ExitCode.INCOMPLETE, "cannot be written: " + e.getMessage());
    }
  }
}
