package dev.phpfsck.rules.link;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.server.host.HostLookup;
import dev.phpfsck.site.SiteEntry;
import java.util.List;
import java.util.stream.StreamSupport;

/** Symbolic links that lead to each other, or one that leads to itself. */
public final class LoopingLink implements Rule {
  private static final String ID = "looping-link";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(ID, RuleGroup.LINK, Severity.WARNING, "a symbolic link leads to itself");
  }

  @Override
  public List<Finding> check(Site site) {
    return StreamSupport.stream(site.tree().entries().spliterator(), false)
        .filter(entry -> entry.kind() == SiteEntry.Kind.LINK)
        .filter(entry ->
            site.server().files().lookup(site.server().root() + "/" + entry.path())
                instanceof HostLookup.Loop)
        .map(LoopingLink::finding)
        .toList();
  }

  private static Finding finding(SiteEntry link) {
    String path = link.path().value();
    return Finding.at(Location.of(path), ID, "this link leads to itself")
        .severity(Severity.WARNING)
        .impact(Impact.HTTP_403)
        .reference(link.linkTarget().orElse(""))
        .fix(new Fix.Remove(path))
        .build();
  }
}
