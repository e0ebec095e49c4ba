package dev.phpfsck.rules.leak;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.PhpRuntime;
import java.util.List;

/** {@code engine = Off} for a whole site: PHP's module sends the source. */
public final class PhpEngineOff implements Rule {
  private static final String ID = "php-engine-off";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID, RuleGroup.LEAK, Severity.ERROR, "PHP is switched off, so Apache sends the source");
  }

  @Override
  public List<Finding> check(Site site) {
    return site.server().runtimes().stream()
        .filter(runtime -> runtime.handler() instanceof PhpHandler.Module)
        .flatMap(runtime -> runtime.setting("engine").stream())
        .filter(setting -> !setting.isOn())
        .map(PhpEngineOff::finding)
        .distinct()
        .toList();
  }

  private static Finding finding(PhpRuntime.Setting setting) {
    return ServerFinding.at(setting.place(), ID, "`engine` is off for this site")
        .impact(Impact.SOURCE_LEAK)
        .fix(ServerFinding.replace(setting.place(), "On"))
        .build();
  }
}
