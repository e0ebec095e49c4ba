package dev.phpfsck.rules.include;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.include.ReferenceFault.Lost;
import java.util.List;

/** An include by the absolute path that a file of the site had on another host. */
public final class IncludeOutsideRoot implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "include-outside-root",
          RuleGroup.INCLUDE,
          Severity.ERROR,
          "an `include` by an absolute path of another host, whose file lies in the site");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    return ReferenceFault.OUTSIDE_ROOT.in(site).stream().map(lost -> finding(site, lost)).toList();
  }

  private static Finding finding(Site site, Lost lost) {
    String message = "`" + lost.missing().path() + "` does not exist on this host";
    return ReferenceFault.finding(site, INFO, lost, message)
        .suggestions(OtherHost.target(site, lost.edge(), lost.missing()).stream().toList())
        .build();
  }
}
