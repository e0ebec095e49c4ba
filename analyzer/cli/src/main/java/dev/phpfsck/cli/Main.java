package dev.phpfsck.cli;

import dev.phpfsck.search.Search;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command {@code phpfsck}. Without the name of a subcommand, {@code scan} is meant. */
public final class Main {
  private static final Map<String, Supplier<CommandSpec>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("scan", () -> new ScanCommand().spec());
    COMMANDS.put("graph", () -> new GraphCommand().spec());
    COMMANDS.put("search", () -> new SearchCommand().spec());
    COMMANDS.put("explain", () -> new ExplainCommand().spec());
    COMMANDS.put("help", () -> new HelpCommand().spec());
  }

  private Main() {}

  /** Runs the command and ends the process. */
  public static void main(String[] args) {
    // Not System.exit: it would start the JDK's logging, to log that the process ends.
    Runtime.getRuntime().halt(run(args, Terminal.stdout(), Terminal.stderr()));
  }

  /**
   * Runs the command.
   *
   * @return the exit code
   */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    List<String> given = withDefaultCommand(args);
    if (given.getFirst().equals("search")) {
      // Its index takes as long to be ready as the command line to be read.
      Search.prepare();
    }
    CommandSpec spec = spec();
    commands(given).forEach((name, make) -> spec.addSubcommand(name, new CommandLine(make.get())));
    CommandLine line = new CommandLine(spec);
    line.setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::usageError)
        .setExecutionExceptionHandler(Main::failure);
    int code = line.execute(given.toArray(String[]::new));
    out.flush();
    err.flush();
    return code;
  }

  private static CommandSpec spec() {
    CommandSpec spec =
        Declarations.command(
            "phpfsck",
            new Main(),
            "Checks a PHP web root before Apache serves it. Never runs the site.");
    Declarations.addStandardOptions(spec);
    spec.usageMessage()
        .footerHeading("%nExamples:%n")
        .footer(
            "  phpfsck /var/www/html                 what is broken there, the worst first",
            "  phpfsck . --format json -o scan.json  for other programs",
            "  phpfsck . --fail-on warning           exit 1 on warnings too, as in a CI job",
            "",
            "Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 scan not completed.");
    return spec;
  }

  /** The one that is to run, or all of them to speak of: picocli takes its time for each. */
  private static Map<String, Supplier<CommandSpec>> commands(List<String> given) {
    String first = given.getFirst();
    Supplier<CommandSpec> named = COMMANDS.get(first);
    if (named != null && !first.equals("help")) {
      return Map.of(first, named);
    }
    boolean asksVersion = given.equals(List.of("-V")) || given.equals(List.of("--version"));
    return asksVersion ? Map.of() : COMMANDS;
  }

  private static List<String> withDefaultCommand(String[] args) {
    if (args.length == 0) {
      return List.of("--help");
    }
    List<String> given = new ArrayList<>(List.of(args));
    List<String> own = List.of("-h", "--help", "-V", "--version");
    if (!COMMANDS.containsKey(args[0]) && !own.contains(args[0])) {
      given.addFirst("scan");
    }
    return given;
  }

  private static int usageError(CommandLine.ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("phpfsck: " + firstLine(String.valueOf(e.getMessage())) + "; see `phpfsck --help`");
    return ExitCode.USAGE;
  }

  /** An environment fault is one line; anything else is a bug of ours, and says where it is. */
  private static int failure(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) {
    PrintWriter err = commandLine.getErr();
    if (e instanceof CommandException known) {
      err.println("phpfsck: " + known.getMessage());
      return known.exitCode();
    }
    err.println("phpfsck: internal error, please report it: " + e);
    e.printStackTrace(err);
    return ExitCode.INCOMPLETE;
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end).strip();
  }
}
