package dev.phpfsck.rules.link;

import dev.phpfsck.finding.Finding;
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

/** A symbolic link of the root whose target does not exist. */
public final class DanglingLink implements Rule {
  private static final String ID = "dangling-link";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(ID, RuleGroup.LINK, Severity.WARNING, "a symbolic link leads to nothing");
  }

  @Override
  public List<Finding> check(Site site) {
    return StreamSupport.stream(site.tree().entries().spliterator(), false)
        .filter(entry -> entry.kind() == SiteEntry.Kind.LINK)
        .filter(entry -> isDangling(site, entry))
        .map(DanglingLink::finding)
        .toList();
  }

  private static boolean isDangling(Site site, SiteEntry link) {
    return switch (site.server().files().lookup(site.server().root() + "/" + link.path())) {
      case HostLookup.Missing missing -> true;
      case HostLookup.Found found -> false;
      case HostLookup.Loop loop -> false;
      case HostLookup.Unknowable unknowable -> false;
    };
  }

  private static Finding finding(SiteEntry link) {
    String target = link.linkTarget().orElse("");
    boolean php = link.path().extension().equals("php");
    // Who includes another script is told so there; nobody need ask for it by its name.
    boolean page = link.path().name().equals("index.php");
    return Finding.at(
            Location.of(link.path().value()),
            ID,
            "this link leads to `" + target + "`, which does not exist")
        .severity(page ? Severity.ERROR : Severity.WARNING)
        .impact(php ? Impact.HTTP_404 : Impact.DEGRADED)
        .reference(target)
        .build();
  }
}
