package dev.phpfsck.rules.php;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.fpm.FpmConfig;
import dev.phpfsck.server.fpm.FpmFault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A configuration with which PHP-FPM does not start. */
public final class InvalidFpmPool implements Rule {
  private static final String ID = "invalid-fpm-pool";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID, RuleGroup.PHP, Severity.ERROR, "PHP-FPM does not start with its configuration");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    return fpms(server)
        .flatMap(fpm -> FpmFault.of(server.files(), server.accounts(), fpm).stream())
        .map(fault -> finding(server, fault))
        .distinct()
        .toList();
  }

  /** The FPMs that the site's requests go to, or all where none of them is reached. */
  private static Stream<FpmConfig> fpms(Server server) {
    boolean wanted =
        server.hosts().stream().anyMatch(host -> host.php() instanceof PhpHandler.FastCgi);
    return wanted || server.apache().isEmpty()
        ? server.installs().stream().map(i -> i.fpm()).flatMap(Optional::stream)
        : Stream.empty();
  }

  private static Finding finding(Server server, FpmFault fault) {
    Finding.Builder finding =
        ServerFinding.at(fault.place(), ID, fault.message())
            .impact(ServerFinding.unreachable(server));
    fault
        .better()
        .map(text ->
            text.isEmpty()
                ? ServerFinding.replace(fault.place(), ";" + fault.place().text())
                : ServerFinding.replace(fault.place(), text))
        .ifPresent(finding::fix);
    fault
        .directory()
        .map(path -> new dev.phpfsck.finding.Fix.Command("mkdir -p " + server.files().inside(path)))
        .ifPresent(finding::fix);
    fault
        .moved()
        .map(from ->
            new dev.phpfsck.finding.Fix.Move(
                ServerFinding.reportPath(server, from),
                ServerFinding.reportPath(server, from.replaceFirst("\\.conf\\..*$", ".conf"))))
        .ifPresent(finding::fix);
    return finding.build();
  }
}
