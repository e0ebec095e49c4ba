package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.WebServer;
import java.util.List;
import java.util.stream.Stream;

/** A front controller that does not exist, though every URL that is no file leads to it. */
public final class MissingRewriteTarget implements Rule {
  static final String ID = "missing-rewrite-target";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "all addresses without a file of their own are led to a file that does not exist");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    Stream<Finding> found =
        server.web() instanceof WebServer.Absent
            ? UnservedRewrites.findings(server)
            : Stream.concat(
                ServedRewrites.findings(server),
                Stream.concat(FallbackTargets.findings(server), TryFiles.findings(server)));
    return found.distinct().toList();
  }
}
