package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import java.util.List;

/**
 * What a log given by {@code --log} tells and no other rule explains. The findings are made where
 * logs and findings are joined, after all rules have run; this class gives them their name and
 * page.
 */
public final class LoggedFailure implements Rule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "logged-failure",
        RuleGroup.SERVER,
        Severity.WARNING,
        "a log tells of a failure that nothing else explains");
  }

  @Override
  public List<Finding> check(Site site) {
    return List.of();
  }
}
