package dev.phpfsck.rules.server;

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
import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.ApacheFault;
import dev.phpfsck.server.host.HostFiles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A link in {@code mods-enabled} or {@code sites-enabled} whose target is gone. */
public final class DanglingEnabledLink implements Rule {
  private static final String ID = "dangling-enabled-link";
  private static final Pattern PHP = Pattern.compile("php(\\d[\\d.]*)\\.(load|conf)");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "a link that enables a module or site leads nowhere, and Apache passes over it in silence");
  }

  @Override
  public List<Finding> check(Site site) {
    return ServerFinding.ofFaults(
        site.server(),
        (fault, impact) ->
            fault instanceof ApacheFault.DanglingLink link
                ? Stream.of(finding(site.server(), link))
                : Stream.empty());
  }

  private static Finding finding(Server server, ApacheFault.DanglingLink link) {
    Impact impact = impact(server, link.link());
    String path = ServerFinding.reportPath(server, link.link());
    String directory = ServerFinding.name(HostFiles.parent(link.link()));
    String message =
        "the link in `" + directory + "` leads to `" + link.target() + "`, which does not exist";
    return Finding.at(Location.of(path), ID, message)
        .severity(impact == Impact.NONE ? Severity.NOTE : Severity.ERROR)
        .impact(impact)
        .reference(link.target())
        .fix(repair(server, link, path, impact))
        .build();
  }

  /**
   * What its loss does: without PHP's module the source is sent, without the site it is refused.
   */
  public static Impact impact(Server server, String link) {
    boolean php = PHP.matcher(ServerFinding.name(link)).matches();
    boolean unserved =
        server.hosts().stream().anyMatch(host -> host.php() instanceof PhpHandler.Nobody);
    if (php && unserved) {
      return Impact.SOURCE_LEAK;
    }
    boolean site = link.contains("sites-enabled") || link.contains("/conf.d/");
    return site && !server.isServed() ? Impact.HTTP_403 : Impact.NONE;
  }

  private static Fix repair(
      Server server, ApacheFault.DanglingLink link, String path, Impact impact) {
    Matcher php = PHP.matcher(ServerFinding.name(link.link()));
    if (impact == Impact.SOURCE_LEAK && php.matches()) {
      return new Fix.Command("apt-get install --reinstall libapache2-mod-php" + php.group(1));
    }
    Optional<String> other = impact == Impact.NONE ? Optional.empty() : onlyOther(server, link);
    return other.isPresent() ? new Fix.CreateLink(path, other.get()) : new Fix.Remove(path);
  }

  /** The one file beside the lost target that no other link enables. */
  private static Optional<String> onlyOther(Server server, ApacheFault.DanglingLink link) {
    String enabled = HostFiles.parent(link.link());
    String available = HostFiles.parent(HostFiles.resolve(enabled, link.target()));
    List<String> targets =
        server.files().names(enabled).stream()
            .flatMap(name -> server.files().linkTarget(enabled + "/" + name).stream())
            .map(ServerFinding::name)
            .toList();
    List<String> candidates =
        server.files().names(available).stream()
            .filter(name -> name.endsWith(".conf") && !name.startsWith("default-ssl"))
            .filter(name -> !targets.contains(name))
            .toList();
    return candidates.size() == 1
        ? Optional.of(HostFiles.parent(link.target()) + "/" + candidates.getFirst())
        : Optional.empty();
  }
}
