package dev.phpfsck.rules.php;

import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.rules.SureCode;
import dev.phpfsck.server.ini.IniEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    if (setting.value().isEmpty()) {
      return List.of();
    }
    Set<String> disabled =
        Arrays.stream(setting.value().split("[ ,]+", -1))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return SureCode.of(site, new Disabled(disabled)).entrySet().stream()
        .map(use -> finding(site, setting, use.getKey(), use.getValue()))
        .toList();
  }

  private record Disabled(Set<String> names) implements SureCode.Wanted {
    @Override
    public Optional<String> function(String name) {
      return names.contains(name) ? Optional.of(name) : Optional.empty();
    }

    @Override
    public Optional<String> type(String name) {
      return Optional.empty();
    }
  }

  private static Finding finding(Site site, IniEntry setting, String name, SureCode.Use use) {
    return Finding.at(
            site.location(use.file(), use.use().span()),
            ID,
            "`" + name + "()` is disabled in php.ini")
        .confidence(Confidence.LIKELY)
        .impact(Impact.HTTP_500)
        .reference(name)
        .fix(without(setting, name))
        .build();
  }

  private static Fix without(IniEntry setting, String name) {
    List<String> rest =
        Arrays.stream(setting.value().split("[ ,]+", -1))
            .filter(other -> !other.equalsIgnoreCase(name))
            .toList();
    return ServerFinding.replace(setting.valuePlace(), String.join(",", rest));
  }
}
