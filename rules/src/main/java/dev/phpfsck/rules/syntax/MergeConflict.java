package dev.phpfsck.rules.syntax;

import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.StrayText;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A merge conflict in the markup of a page: PHP compiles the file, and the visitor reads both. */
public final class MergeConflict implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "merge-conflict",
          RuleGroup.SYNTAX,
          Severity.WARNING,
          "a merge conflict was left in the markup of a page");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<SitePath, FileFacts> file : site.facts().entrySet()) {
      if (file.getValue().faults().isEmpty() && site.isRunByAPage(file.getKey())) {
        file.getValue().strays().stream()
            .filter(stray -> stray.kind() == StrayText.Kind.CONFLICT)
            .map(stray ->
                Finding.at(
                        site.location(file.getKey(), stray.span()),
                        INFO.id(),
                        "a merge conflict was left in the markup, from `<<<<<<<` to `>>>>>>>`")
                    .severity(Severity.WARNING)
                    .impact(Impact.DEGRADED)
                    .build())
            .forEach(findings::add);
      }
    }
    return findings;
  }
}
