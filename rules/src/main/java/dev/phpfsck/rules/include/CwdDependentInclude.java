package dev.phpfsck.rules.include;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Affected;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.include.ReferenceFault.Lost;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.List;

/** An include by a relative path that only some entry points find. */
public final class CwdDependentInclude implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "cwd-dependent-include",
          RuleGroup.INCLUDE,
          Severity.WARNING,
          "an `include` by a relative path that PHP finds from some entry points only");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    List<Finding> findings = new ArrayList<>();
    for (Lost lost : ReferenceFault.WORKING_DIRECTORY.in(site)) {
      OtherDirectory.of(site, lost.edge(), lost.missing())
          .filter(OtherDirectory::isCertain)
          .ifPresent(other -> findings.add(finding(site, lost, other)));
    }
    return findings;
  }

  private static Finding finding(Site site, Lost lost, OtherDirectory other) {
    String message =
        "`%s` is found from %s, but not from %s"
            .formatted(lost.missing().path(), some(other.sound()), some(other.broken()));
    return ReferenceFault.finding(site, INFO, lost, message)
        .severity(Severity.WARNING)
        .entryPoints(Affected.of(site.includes(), other.broken(), false))
        .suggestions(
            List.of(site.suggester().anchored(other.target(), lost.edge().file(), lost.missing())))
        .build();
  }

  private static String some(List<SitePath> entryPoints) {
    String first = "`" + entryPoints.getFirst() + "`";
    return entryPoints.size() == 1 ? first : first + " and " + (entryPoints.size() - 1) + " more";
  }
}
