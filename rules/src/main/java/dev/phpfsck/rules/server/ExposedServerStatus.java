package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.directive.Directive;
import java.util.List;
import java.util.stream.Stream;

/** {@code server-status} or {@code server-info} that everybody may read. */
public final class ExposedServerStatus implements Rule {
  private static final String ID = "exposed-server-status";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID, RuleGroup.SERVER, Severity.WARNING, "everybody may read Apache's status page");
  }

  @Override
  public List<Finding> check(Site site) {
    return site.server().apache().stream()
        .flatMap(ApacheConfig::all)
        .filter(d -> d.isSection("Location") || d.isSection("LocationMatch"))
        .filter(ExposedServerStatus::isStatus)
        .flatMap(ExposedServerStatus::finding)
        .distinct()
        .toList();
  }

  private static boolean isStatus(Directive section) {
    return section.body().stream()
        .anyMatch(d -> d.is("SetHandler") && d.argument(0).matches("(?i)server-(status|info)"));
  }

  private static Stream<Finding> finding(Directive section) {
    return section.body().stream()
        .filter(d -> d.is("Require") && d.rest(0).equalsIgnoreCase("all granted"))
        .map(d ->
            ServerFinding.at(d.place(), ID, "everybody may read `" + section.argument(0) + "`")
                .severity(Severity.WARNING)
                .fix(ServerFinding.replace(d.place(), "Require local"))
                .build());
  }
}
