package dev.phpfsck.cli;

import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleCatalog;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code phpfsck explain}: the page of a rule, or the list of all rules. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Prints what a rule finds, why that matters and how to repair it.")
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "RULE",
      description = "The rule's id, such as missing-include; without one, all rules are listed.")
  private @Nullable String id;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws CommandException {
    RuleCatalog rules = RuleCatalog.load();
    PrintWriter out = spec.commandLine().getOut();
    if (id == null) {
      for (Rule rule : rules.rules()) {
        out.printf(Locale.ROOT, "%-28s %s%n", rule.info().id(), rule.info().summary());
      }
      return ExitCode.CLEAN;
    }
    Rule rule =
        rules
            .find(id)
            .orElseThrow(() ->
                new CommandException(
                    ExitCode.USAGE, id + ": no such rule; `phpfsck explain` lists them"));
    out.print(RuleCatalog.page(rule));
    return ExitCode.CLEAN;
  }
}
