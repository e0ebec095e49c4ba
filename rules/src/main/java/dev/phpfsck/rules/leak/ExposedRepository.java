package dev.phpfsck.rules.leak;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.server.Access;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.site.SiteEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Version control's store in a directory that a server hands out. */
public final class ExposedRepository implements Rule {
  private static final String ID = "exposed-repository";

  /** What a thief asks for first in each kind of store. */
  private static final Map<String, String> STORES =
      Map.of(".git", "HEAD", ".svn", "entries", ".hg", "requires", ".bzr", "README");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.LEAK,
        Severity.ERROR,
        "a version control store in the web root can be fetched, the whole history with it");
  }

  /** A checkout that no server serves is where such a store belongs. */
  @Override
  public List<Finding> check(Site site) {
    if (!site.server().isServed()) {
      return List.of();
    }
    Access access = Access.of(site.server());
    return StreamSupport.stream(site.tree().entries().spliterator(), false)
        .filter(entry -> entry.isDirectory() && STORES.containsKey(entry.path().name()))
        .filter(entry -> isOpen(site, access, entry))
        .map(ExposedRepository::finding)
        .toList();
  }

  private static boolean isOpen(Site site, Access access, SiteEntry store) {
    String directory = site.server().root() + "/" + store.path().value();
    String file = STORES.getOrDefault(store.path().name(), "");
    HostFiles files = site.server().files();
    return files.isFile(directory + "/" + file) && access.isServedAsIs(directory, file);
  }

  private static Finding finding(SiteEntry store) {
    return Finding.at(
            Location.of(store.path().value()), ID, "this version control store can be fetched")
        .impact(Impact.SOURCE_LEAK)
        .build();
  }
}
