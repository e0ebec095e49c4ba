package dev.phpfsck.rules.symbol;

import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.SureCode;
import dev.phpfsck.server.PhpSymbols;
import java.util.List;
import java.util.Optional;

/** A call of a function that nobody declares, and whose name is that of another with a slip. */
public final class UndefinedFunction implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "undefined-function",
          RuleGroup.SYMBOL,
          Severity.ERROR,
          "a page calls a function that is declared nowhere");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    MeantNames names = new MeantNames(site, SymbolUse.Kind.FUNCTION);
    if (!names.haveSlips()) {
      return List.of();
    }
    return SureCode.of(site, new Unknown(names)).values().stream()
        .map(use ->
            names.undeclared(
                INFO, use, "no file declares the function `" + use.use().name() + "()`"))
        .toList();
  }

  /** What neither PHP nor a file of the site has. */
  private record Unknown(MeantNames names) implements SureCode.Wanted {
    @Override
    public Optional<String> function(String name) {
      return PhpSymbols.table().ofFunction(name).isEmpty() && names.isSlip(name)
          ? Optional.of(name)
          : Optional.empty();
    }

    @Override
    public Optional<String> type(String name) {
      return Optional.empty();
    }
  }
}
