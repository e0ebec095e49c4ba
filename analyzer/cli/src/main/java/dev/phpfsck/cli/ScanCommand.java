package dev.phpfsck.cli;

import dev.phpfsck.analysis.Analysis;
import dev.phpfsck.analysis.ScanOptions;
import dev.phpfsck.analysis.ScanResult;
import dev.phpfsck.analysis.ServerChoice;
import dev.phpfsck.evidence.LogSummary;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.report.NagiosReport;
import dev.phpfsck.rule.RuleCatalog;
import dev.phpfsck.site.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code phpfsck scan}: checks web roots and reports what is broken. */
final class ScanCommand implements Callable<Integer> {
  /** From well to worst: an error counts more than a root that could not be read in full. */
  private static final List<Integer> NAGIOS_ORDER = List.of(0, 1, 3, 2);

  private final PositionalParamSpec roots =
      PositionalParamSpec.builder()
          .arity("1..*")
          .required(true)
          .type(List.class)
          .auxiliaryTypes(Path.class)
          .paramLabel("ROOT")
          .description("The web root: the folder that Apache serves.")
          .build();

  private final OutputOptions output = new OutputOptions();

  private final IndexOptions index = new IndexOptions();

  private final OptionSpec failOn =
      OptionSpec.builder("--fail-on")
          .type(FailOn.class)
          .paramLabel("SEVERITY")
          .defaultValue("error")
          .description(
              "Exit 1 from this severity on: error (the default), warning, note, or never.")
          .build();

  private final OptionSpec serverRoot =
      Declarations.path(
          "--server-root",
          "DIR",
          "The file system that ROOT belongs to, such as an unpacked image.");

  private final OptionSpec noServer =
      Declarations.flag("--no-server", "Do not check the configuration of the server around ROOT.");

  private final OptionSpec enabled =
      OptionSpec.builder("--enable")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .initialValue(List.of())
          .paramLabel("RULE")
          .description(
              "Check this rule, too, which is off by default. May be given more than once.")
          .build();

  private final OptionSpec logs =
      OptionSpec.builder("--log")
          .type(List.class)
          .auxiliaryTypes(Path.class)
          .initialValue(List.of())
          .paramLabel("FILE")
          .description(
              "What happened: error logs of Apache, PHP and PHP-FPM, output of strace -f; plain or"
                  + " gzipped. May be given more than once.")
          .build();

  private final CommandSpec spec =
      Declarations.command(
          "scan", this, "Checks web roots and reports what is broken, the worst first.");

  /** The values of {@code --fail-on}. */
  enum FailOn {
    error,
    warning,
    note,
    never
  }

  CommandSpec spec() {
    spec.addPositional(roots);
    output.addTo(spec);
    index.addTo(spec);
    spec.addOption(failOn).addOption(serverRoot).addOption(noServer).addOption(enabled);
    spec.addOption(logs);
    Declarations.addStandardOptions(spec);
    spec.usageMessage()
        .footerHeading("%nExamples:%n")
        .footer(
            "  phpfsck scan /var/www/html",
            "  phpfsck scan . --format text --format json=scan.json",
            "",
            "Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 scan not completed.");
    return spec;
  }

  @Override
  public Integer call() throws CommandException {
    output.check();
    try {
      return scanAll();
    } catch (CommandException e) {
      if (!output.isForNagios()) {
        throw e;
      }
      // What could not be checked is unknown; any other code would be a statement about the site.
      spec.commandLine().getOut().print(NagiosReport.unknown(String.valueOf(e.getMessage())));
      return NagiosReport.UNKNOWN;
    }
  }

  private int scanAll() throws CommandException {
    RuleCatalog rules = rules();
    LogSummary log = readLogs();
    List<ScanResult> results = new ArrayList<>();
    for (Path root : roots()) {
      if (!isLog(root)) {
        results.add(scan(root, rules, log));
      }
    }
    output.write(results, spec.commandLine().getOut());
    if (output.isForNagios()) {
      return results.stream()
          .map(NagiosReport::exitCode)
          .max(Comparator.comparingInt(NAGIOS_ORDER::indexOf))
          .orElse(NagiosReport.UNKNOWN);
    }
    boolean failed = results.stream().anyMatch(this::fails);
    return failed ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private List<Path> roots() {
    return roots.getValue();
  }

  private List<Path> logs() {
    return logs.getValue();
  }

  private RuleCatalog rules() throws CommandException {
    RuleCatalog all = RuleCatalog.load();
    List<String> wanted = enabled.getValue();
    for (String id : wanted) {
      if (all.find(id).isEmpty()) {
        throw new CommandException(
            ExitCode.USAGE, id + ": no such rule; `phpfsck explain` lists them");
      }
    }
    return all.onByDefaultAnd(wanted);
  }

  /** {@code --log error.log*}: the shell puts the other files behind, where roots stand. */
  private boolean isLog(Path root) {
    return !logs().isEmpty() && Files.isRegularFile(root);
  }

  private LogSummary readLogs() throws CommandException {
    List<Path> all = new ArrayList<>(logs());
    roots().stream().filter(this::isLog).forEach(all::add);
    for (Path log : all) {
      if (!Files.isReadable(log) || Files.isDirectory(log)) {
        throw new CommandException(ExitCode.USAGE, log + ": is not a log that can be read");
      }
    }
    try {
      return LogSummary.read(all);
    } catch (IOException e) {
      throw new CommandException(ExitCode.USAGE, "a log could not be read: " + e.getMessage());
    }
  }

  private ScanResult scan(Path root, RuleCatalog rules, LogSummary log) throws CommandException {
    try (ProgressBar progress = ProgressBar.onStandardError()) {
      @Nullable Path around = serverRoot.getValue();
      ScanOptions options =
          new ScanOptions(
              root,
              around == null ? Path.of("/") : around,
              server(),
              index.home(),
              index.rehash(),
              Version.ofProgram(),
              progress);
      return Analysis.run(options, rules, log);
    } catch (SiteException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }

  private ServerChoice server() {
    if (noServer.getValue()) {
      return ServerChoice.NEVER;
    }
    return serverRoot.getValue() == null ? ServerChoice.IF_SERVING : ServerChoice.ALWAYS;
  }

  private boolean fails(ScanResult result) {
    FailOn from = failOn.getValue();
    return switch (from) {
      case error -> result.hasAtLeast(Severity.ERROR);
      case warning -> result.hasAtLeast(Severity.WARNING);
      case note -> result.hasAtLeast(Severity.NOTE);
      case never -> false;
    };
  }
}
