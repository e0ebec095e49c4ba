package dev.phpfsck.cli;

import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleCatalog;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code phpfsck explain}: the page of a rule, or the list of all rules. */
final class ExplainCommand implements Callable<Integer> {
  private final PositionalParamSpec rule =
      PositionalParamSpec.builder()
          .arity("0..1")
          .type(String.class)
          .paramLabel("RULE")
          .description("The rule's id, such as missing-include; without one, all rules are listed.")
          .build();

  private final CommandSpec spec =
      Declarations.command(
          "explain", this, "Prints what a rule finds, why that matters and how to repair it.");

  CommandSpec spec() {
    spec.addPositional(rule);
    Declarations.addStandardOptions(spec);
    return spec;
  }

  @Override
  public Integer call() throws CommandException {
    RuleCatalog rules = RuleCatalog.load();
    PrintWriter out = spec.commandLine().getOut();
    @Nullable String id = rule.getValue();
    if (id == null) {
      for (Rule each : rules.rules()) {
        out.printf(Locale.ROOT, "%-28s %s%n", each.info().id(), each.info().summary());
      }
      return ExitCode.CLEAN;
    }
    Rule asked =
        rules
            .find(id)
            .orElseThrow(() ->
                new CommandException(
                    ExitCode.USAGE, id + ": no such rule; `phpfsck explain` lists them"));
    out.print(RuleCatalog.page(asked));
    return ExitCode.CLEAN;
  }
}
