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

/** A class that nobody declares, and whose name is that of another with a slip. */
public final class UndefinedClass implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "undefined-class",
          RuleGroup.SYMBOL,
          Severity.ERROR,
          "a page needs a class that is declared nowhere");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    if (hasComputedAliases(site)) {
      return List.of();
    }
    MeantNames names = new MeantNames(site, SymbolUse.Kind.CLASS);
    if (!names.haveSlips()) {
      return List.of();
    }
    return SureCode.of(site, new Unknown(names)).values().stream()
        .filter(use -> !isOwnParent(names, use))
        .filter(use -> !isOfComposer(site, use.use().name()))
        .map(use ->
            names.undeclared(INFO, use, "no file declares the class `" + use.use().name() + "`"))
        .toList();
  }

  /** Whether a class would be its own parent: the name of a library's differs little from it. */
  private static boolean isOwnParent(MeantNames names, SureCode.Use use) {
    return switch (use.use().manner()) {
      case EXTENDS, IMPLEMENTS, TRAIT ->
          names
              .suggestion(use)
              .filter(meant -> meant.path().equals(use.file().value()))
              .isPresent();
      default -> false;
    };
  }

  /** Whether {@code class_alias()} makes classes of names that only the running site knows. */
  private static boolean hasComputedAliases(Site site) {
    return site.facts().values().stream()
        .flatMap(file -> file.calls().stream())
        .anyMatch(call -> call.function().equals("class_alias"));
  }

  /** Whether Composer knows where the class is to lie: of that, another rule speaks. */
  private static boolean isOfComposer(Site site, String name) {
    boolean composer =
        !site.autoload().projects().isEmpty() || !site.autoload().installations().isEmpty();
    return (composer && name.contains("\\"))
        || site.autoload().installations().stream()
            .flatMap(installation -> installation.classMap().stream())
            .anyMatch(entry -> entry.key().equalsIgnoreCase(name));
  }

  /** What neither PHP nor a file of the site has. */
  private record Unknown(MeantNames names) implements SureCode.Wanted {
    @Override
    public Optional<String> function(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<String> type(String name) {
      return PhpSymbols.table().ofClass(name).isEmpty() && names.isSlip(name)
          ? Optional.of(name)
          : Optional.empty();
    }
  }
}
