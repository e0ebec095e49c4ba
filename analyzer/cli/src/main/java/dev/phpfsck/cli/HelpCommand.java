package dev.phpfsck.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** {@code phpfsck help}: what a command does and takes. */
final class HelpCommand implements Callable<Integer> {
  private final PositionalParamSpec name =
      PositionalParamSpec.builder()
          .arity("0..1")
          .type(String.class)
          .paramLabel("COMMAND")
          .description("The COMMAND to display the usage help message for.")
          .build();

  private final CommandSpec spec =
      Declarations.command(
          "help",
          this,
          "%nWhen no COMMAND is given, the usage help for the main command is displayed.",
          "If a COMMAND is specified, the help for that command is shown.%n");

  CommandSpec spec() {
    spec.addPositional(name);
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show usage help for the help command and exit.")
            .build());
    spec.usageMessage()
        .header("Display help information about the specified command.")
        .synopsisHeading("%nUsage: ");
    return spec;
  }

  @Override
  public Integer call() {
    CommandLine program = spec.commandLine().getParent();
    @Nullable String asked = name.getValue();
    CommandLine command = asked == null ? program : program.getSubcommands().get(asked);
    if (command == null) {
      throw new ParameterException(program, "Unknown subcommand '" + asked + "'");
    }
    command.usage(program.getOut());
    return ExitCode.CLEAN;
  }
}
