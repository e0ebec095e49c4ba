package dev.phpfsck.cli;

import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleCatalog;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import java.util.List;
import java.util.Locale;

/** The table of all rules as the README has it: group by group, in the order of their ids. */
final class RuleTable {
  private RuleTable() {}

  static String of(RuleCatalog catalog) {
    StringBuilder table = new StringBuilder("| rule | as a rule | finds |\n|---|---|---|\n");
    for (RuleGroup group : RuleGroup.values()) {
      List<RuleInfo> rules =
          catalog.rules().stream().map(Rule::info).filter(i -> i.group() == group).toList();
      if (!rules.isEmpty()) {
        table.append("| **").append(group.id()).append("** | | |\n");
      }
      rules.forEach(info -> table.append(row(info)));
    }
    return table.toString();
  }

  private static String row(RuleInfo info) {
    String severity = info.severity().name().toLowerCase(Locale.ROOT);
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s |%n",
        info.id(),
        info.onByDefault() ? severity : severity + ", off",
        info.summary().replace("|", "\\|"));
  }
}
