package dev.phpfsck.rules.php;

import dev.phpfsck.evaluate.Reach;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ReachedCode;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.IniEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A call of a function that {@code disable_functions} takes away. */
public final class DisabledFunctionCalled implements Rule {
  private static final String ID = "disabled-function-called";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID, RuleGroup.PHP, Severity.ERROR, "the code calls a function that php.ini disables");
  }

  @Override
  public List<Finding> check(Site site) {
    return site.server().runtimes().stream()
        .flatMap(runtime -> runtime.install().ini().setting("disable_functions").stream())
        .distinct()
        .flatMap(setting -> findings(site, setting).stream())
        .toList();
  }

  private static List<Finding> findings(Site site, IniEntry setting) {
    List<String> disabled =
        Arrays.stream(setting.value().split("[ ,]+", -1))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    List<Finding> findings = new ArrayList<>();
    if (setting.value().isEmpty()) {
      return findings;
    }
    ReachedCode code = ReachedCode.of(site);
    for (String name : disabled) {
      firstUse(site, code, name).ifPresent(findings::add);
    }
    return findings.stream()
        .map(finding -> finding.toBuilder().fix(without(setting, finding.reference())).build())
        .toList();
  }

  private static Optional<Finding> firstUse(Site site, ReachedCode code, String name) {
    return site.facts().entrySet().stream()
        .filter(file -> site.includes().reach(file.getKey()) == Reach.UNCONDITIONAL)
        .flatMap(file ->
            file.getValue().uses().stream()
                .filter(use -> calls(use, name) && code.holds(file.getKey(), use.span()))
                .limit(1)
                .map(use ->
                    Finding.at(
                            site.location(file.getKey(), use.span()),
                            ID,
                            "`" + name + "()` is disabled in php.ini")
                        .confidence(Confidence.LIKELY)
                        .impact(Impact.HTTP_500)
                        .reference(name)
                        .build()))
        .findFirst();
  }

  private static boolean calls(SymbolUse use, String name) {
    String called = use.fallback().isEmpty() ? use.name() : use.fallback();
    return use.kind() == SymbolUse.Kind.FUNCTION
        && use.isNeeded()
        && !use.suppressed()
        && called.equalsIgnoreCase(name);
  }

  private static Fix without(IniEntry setting, String name) {
    List<String> rest =
        Arrays.stream(setting.value().split("[ ,]+", -1))
            .filter(other -> !other.equalsIgnoreCase(name))
            .toList();
    return ServerFinding.replace(setting.valuePlace(), String.join(",", rest));
  }
}
