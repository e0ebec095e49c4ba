package dev.phpfsck.rules.permission;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.CgiScript;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.host.HostEntry;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.host.HostLookup;
import dev.phpfsck.server.host.Identity;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A directory on the way to the site, or in it, that the web user may not pass. */
public final class UntraversableDirectory implements Rule {
  private static final String ID = "untraversable-directory";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.PERMISSION,
        Severity.ERROR,
        "the web user may not pass a directory that the site needs");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    List<Identity> users =
        Stream.concat(WebUser.of(server).stream(), WebUser.ofPhp(server).stream())
            .distinct()
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (Identity user : users) {
      findings.addAll(onTheWay(server, user));
      StreamSupport.stream(site.tree().entries().spliterator(), false)
          .filter(SiteEntry::isDirectory)
          .filter(d -> !user.may(Identity.EXECUTE, d.uid(), d.gid(), d.mode()))
          .filter(d -> !d.path().name().startsWith("."))
          .map(d -> inside(site, d, user))
          .forEach(findings::add);
    }
    return findings.stream().distinct().toList();
  }

  /** An error where a page surely runs what lies in it: a folder may be closed on purpose. */
  private static Finding inside(Site site, SiteEntry directory, Identity user) {
    List<SitePath> php =
        site.facts().keySet().stream().filter(file -> file.isBelow(directory.path())).toList();
    boolean needed = php.stream().anyMatch(site::isAlwaysRunByAnotherPage);
    boolean asked = php.isEmpty() || php.stream().anyMatch(site::isAlwaysRunByAPage);
    return found(
            directory.path().value(),
            directory.mode(),
            user,
            needed ? Impact.HTTP_500 : Impact.HTTP_403)
        .severity(needed ? Severity.ERROR : asked ? Severity.WARNING : Severity.NOTE)
        .build();
  }

  /** The root itself, what leads to it, and the directories of CGI programs. */
  private static List<Finding> onTheWay(Server server, Identity user) {
    Stream<HostEntry> toRoot = way(server, server.root());
    Stream<HostEntry> toScripts =
        WebUser.of(server).filter(user::equals).isPresent()
            ? CgiScript.of(server).stream()
                .map(script -> HostFiles.parent(script.path()))
                .distinct()
                .flatMap(directory -> way(server, directory))
            : Stream.empty();
    return Stream.concat(toRoot, toScripts)
        // A folder that holds a whole file system is not that system's `/`.
        .filter(directory -> !directory.path().equals("/"))
        .filter(directory -> !user.may(Identity.EXECUTE, directory))
        .distinct()
        .map(directory ->
            found(
                    ServerFinding.reportPath(server, directory.path()),
                    directory.mode(),
                    user,
                    Impact.HTTP_403)
                .build())
        .toList();
  }

  private static Stream<HostEntry> way(Server server, String path) {
    return server.files().lookup(path) instanceof HostLookup.Found found
        ? Stream.concat(found.way().stream(), Optional.of(found.entry()).stream())
        : Stream.empty();
  }

  private static Finding.Builder found(String path, int mode, Identity user, Impact impact) {
    return Finding.at(Location.of(path), ID, "`" + user.name() + "` may not pass this directory")
        .impact(impact)
        .fix(new Fix.ChangeMode(path, mode | 0111));
  }
}
