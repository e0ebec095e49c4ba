package dev.phpfsck.cli;

import dev.phpfsck.analysis.ScanResult;
import dev.phpfsck.report.JsonReport;
import dev.phpfsck.report.NagiosReport;
import dev.phpfsck.report.PrometheusReport;
import dev.phpfsck.report.Report;
import dev.phpfsck.report.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where reports go and what they look like. */
final class OutputOptions {
  private final OptionSpec formats =
      OptionSpec.builder("-f", "--format")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .initialValue(List.of())
          .paramLabel("FORMAT[=FILE]")
          .description(
              "text (the default), json, prometheus or nagios; with =FILE into that file. May be given several times.")
          .build();

  private final OptionSpec file =
      OptionSpec.builder("-o", "--output")
          .type(Path.class)
          .paramLabel("FILE")
          .description("Write what would go to standard output into this file.")
          .build();

  private final OptionSpec color = Color.option();

  /** One report to write; to standard output where there is no file. */
  private record Target(String format, @Nullable Path file) {}

  void addTo(CommandSpec spec) {
    spec.addOption(formats).addOption(file).addOption(color);
  }

  /** Finds fault with the options before any work is done. */
  void check() throws CommandException {
    long unfiled = 0;
    for (Target target : targets()) {
      report(target);
      unfiled += target.file == null ? 1 : 0;
    }
    if (unfiled > 1) {
      throw new CommandException(
          ExitCode.USAGE,
          "two formats for one output; give one of them a file: --format json=FILE");
    }
  }

  /** Whether the exit code is to be that of a plugin of Nagios. */
  boolean isForNagios() {
    return targets().stream().anyMatch(t -> t.format.equalsIgnoreCase("nagios") && t.file == null);
  }

  /** Writes every report of every result. */
  void write(List<ScanResult> results, PrintWriter out) throws CommandException {
    for (Target target : targets()) {
      Report report = report(target);
      try {
        if (target.file == null) {
          writeAll(report, results, out);
        } else {
          try (Writer writer = Files.newBufferedWriter(target.file, StandardCharsets.UTF_8)) {
            writeAll(report, results, writer);
          }
        }
      } catch (IOException e) {
        throw new CommandException(
            ExitCode.INCOMPLETE, target.file + ": cannot be written: " + e.getMessage());
      }
    }
  }

  private static void writeAll(Report report, List<ScanResult> results, Appendable out)
      throws IOException {
    for (ScanResult result : results) {
      report.write(result, out);
    }
  }

  private List<Target> targets() {
    List<String> given = formats.getValue();
    List<String> asked = given.isEmpty() ? List.of("text") : given;
    return asked.stream().map(this::target).toList();
  }

  private Target target(String asked) {
    int equals = asked.indexOf('=');
    return equals < 0
        ? new Target(asked, file.getValue())
        : new Target(asked.substring(0, equals), Path.of(asked.substring(equals + 1)));
  }

  private Report report(Target target) throws CommandException {
    return switch (target.format.toLowerCase(Locale.ROOT)) {
      case "text" -> new TextReport(colored(target));
      case "json" -> new JsonReport(Version.current());
      case "prometheus" -> new PrometheusReport();
      case "nagios" -> new NagiosReport();
      default ->
          throw new CommandException(
              ExitCode.USAGE,
              "--format "
                  + target.format
                  + ": no such format; use text, json, prometheus or nagios");
    };
  }

  private boolean colored(Target target) {
    Color colors = color.getValue();
    return target.file == null ? colors.isOnStdout() : colors == Color.always;
  }
}
