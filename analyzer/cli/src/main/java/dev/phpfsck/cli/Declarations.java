package dev.phpfsck.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * How commands and their options are declared: by calls, since picocli reads annotations by
 * reflection, which takes longer than all else that happens before a scan.
 */
final class Declarations {
  private Declarations() {}

  /** A command whose options are shown in the order in which they are added. */
  static CommandSpec command(String name, Object command, String... description) {
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(command).name(name).versionProvider(new Version());
    spec.usageMessage().sortOptions(false).description(description);
    return spec;
  }

  /** Adds what may be asked of any command. */
  static void addStandardOptions(CommandSpec spec) {
    spec.addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
  }

  /** An option that is given or not. */
  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name)
        .type(boolean.class)
        .initialValue(false)
        .description(description)
        .build();
  }

  /** An option whose value is a path. */
  static OptionSpec path(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(Path.class)
        .paramLabel(label)
        .description(description)
        .build();
  }
}
