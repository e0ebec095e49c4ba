package dev.phpfsck.cli;

import dev.phpfsck.analysis.Analysis;
import dev.phpfsck.analysis.ScanOptions;
import dev.phpfsck.analysis.ServerChoice;
import dev.phpfsck.evaluate.graph.IncludeGraph;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code phpfsck graph}: who includes whom, and why phpfsck thinks so. */
final class GraphCommand implements Callable<Integer> {
  private final PositionalParamSpec root =
      PositionalParamSpec.builder()
          .index("0")
          .arity("1")
          .required(true)
          .type(Path.class)
          .paramLabel("ROOT")
          .description("The web root: the folder that Apache serves.")
          .build();

  private final OptionSpec format =
      OptionSpec.builder("-f", "--format")
          .type(Format.class)
          .paramLabel("FORMAT")
          .defaultValue("text")
          .description("text (the default), json, dot or mermaid.")
          .build();

  private final OptionSpec file =
      OptionSpec.builder("-o", "--output")
          .type(Path.class)
          .paramLabel("FILE")
          .description("Write into this file instead of standard output.")
          .build();

  private final OptionSpec from = Declarations.path("--from", "FILE", "Only what this file loads.");

  private final OptionSpec to = Declarations.path("--to", "FILE", "Only what loads this file.");

  private final OptionSpec why =
      OptionSpec.builder("--why")
          .type(String.class)
          .paramLabel("FILE:LINE")
          .description("How the path of the includes on this line comes about, step by step.")
          .build();

  private final OptionSpec dynamic =
      Declarations.flag("--dynamic", "Only includes whose file is not known.");

  private final OptionSpec autoload =
      Declarations.flag(
          "--autoload",
          "Also what Composer's autoloader loads where a class is used; --to and the format json"
              + " have it always.");

  private final OptionSpec serverRoot =
      OptionSpec.builder("--server-root")
          .type(Path.class)
          .paramLabel("DIR")
          .defaultValue("/")
          .description("The file system that ROOT belongs to, such as an unpacked image.")
          .build();

  private final IndexOptions index = new IndexOptions();

  private final CommandSpec spec =
      Declarations.command("graph", this, "Shows who includes whom, and why phpfsck thinks so.");

  /** The values of {@code --format}. */
  enum Format {
    text,
    json,
    dot,
    mermaid
  }

  CommandSpec spec() {
    spec.addPositional(root);
    spec.addOption(format).addOption(file).addOption(from).addOption(to).addOption(why);
    spec.addOption(dynamic).addOption(autoload).addOption(serverRoot);
    index.addTo(spec);
    Declarations.addStandardOptions(spec);
    spec.usageMessage()
        .footerHeading("%nExamples:%n")
        .footer(
            "  phpfsck graph . --from index.php            what a request for / loads",
            "  phpfsck graph . --to wp-includes/theme.php  who loads that file",
            "  phpfsck graph . --why wp-load.php:42        how the path of that include comes about",
            "  phpfsck graph . --dynamic                   includes that stay unknown, with the reason",
            "  phpfsck graph . --format dot | dot -Tsvg >includes.svg");
    return spec;
  }

  @Override
  public Integer call() throws CommandException {
    Path top = root.getValue();
    @Nullable String asked = why.getValue();
    Optional<RootPaths.Line> line =
        asked == null ? Optional.empty() : Optional.of(RootPaths.line(top, asked));
    GraphSelection selection =
        new GraphSelection(
            RootPaths.of(top, from.getValue()),
            RootPaths.of(top, to.getValue()),
            dynamic.getValue(),
            showsAutoloads());
    GraphReport report =
        line.<GraphReport>map(at -> new GraphWhy(at.file(), at.line())).orElseGet(this::report);
    IncludeGraph graph = graph();
    @Nullable Path output = file.getValue();
    if (output == null) {
      write(report, graph, selection, spec.commandLine().getOut());
    } else {
      try (Writer writer = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
        write(report, graph, selection, writer);
      } catch (IOException e) {
        throw new CommandException(
            ExitCode.INCOMPLETE, output + ": cannot be written: " + e.getMessage());
      }
    }
    return ExitCode.CLEAN;
  }

  /** Who uses a class is a question about its file; a tree of all classes drowns the includes. */
  private boolean showsAutoloads() {
    return autoload.<Boolean>getValue()
        || to.getValue() != null
        || format.getValue() == Format.json;
  }

  private GraphReport report() {
    Format wanted = format.getValue();
    return switch (wanted) {
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
              root.getValue(),
              serverRoot.getValue(),
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
