package dev.phpfsck.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code phpfsck}. Without the name of a subcommand, {@code scan} is meant. */
@Command(
    name = "phpfsck",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Checks a PHP web root before Apache serves it. Never runs the site.",
    subcommands = {
      ScanCommand.class,
      GraphCommand.class,
      SearchCommand.class,
      ExplainCommand.class,
      CommandLine.HelpCommand.class
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  phpfsck /var/www/html                 what is broken there, the worst first",
      "  phpfsck . --format json -o scan.json  for other programs",
      "  phpfsck . --fail-on warning           exit 1 on warnings too, as in a CI job",
      "",
      "Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 scan not completed."
    })
public final class Main {
  private Main() {}

  /** Runs the command and ends the process. */
  public static void main(String[] args) {
    Quiet.install();
    System.exit(run(args, Terminal.stdout(), Terminal.stderr()));
  }

  /**
   * Runs the command.
   *
   * @return the exit code
   */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line =
        new CommandLine(new Main())
            .setOut(out)
            .setErr(err)
            .setUsageHelpAutoWidth(false)
            .setUsageHelpWidth(100)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Main::usageError)
            .setExecutionExceptionHandler(Main::failure);
    int code = line.execute(withDefaultCommand(line, args));
    out.flush();
    err.flush();
    return code;
  }

  private static String[] withDefaultCommand(CommandLine line, String[] args) {
    if (args.length == 0) {
      return new String[] {"--help"};
    }
    boolean known =
        line.getSubcommands().containsKey(args[0])
            || Arrays.asList("-h", "--help", "-V", "--version").contains(args[0]);
    if (known) {
      return args;
    }
    List<String> scan = new ArrayList<>(List.of("scan"));
    scan.addAll(Arrays.asList(args));
    return scan.toArray(String[]::new);
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
