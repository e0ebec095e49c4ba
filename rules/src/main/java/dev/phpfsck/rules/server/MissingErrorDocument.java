package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.ServedHost;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.directive.Directive;
import java.util.List;
import java.util.stream.Stream;

/** {@code ErrorDocument} of a file that does not exist. */
public final class MissingErrorDocument implements Rule {
  private static final String ID = "missing-error-document";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID, RuleGroup.SERVER, Severity.WARNING, "`ErrorDocument` names a file that does not exist");
  }

  @Override
  public List<Finding> check(Site site) {
    return site.server().hosts().stream()
        .flatMap(host -> findings(site.server(), host))
        .distinct()
        .toList();
  }

  private static Stream<Finding> findings(Server server, ServedHost host) {
    boolean rewrites = host.directives().stream().anyMatch(d -> d.is("RewriteRule"));
    return host.directives().stream()
        .filter(d -> d.is("ErrorDocument") && d.argument(1).startsWith("/"))
        .filter(d -> !d.argument(1).contains("?") && isMissing(server, host, d, rewrites))
        .map(d ->
            ServerFinding.at(d.argumentPlace(1), ID, "`" + d.argument(1) + "` does not exist")
                .severity(Severity.WARNING)
                .impact(Impact.DEGRADED)
                .reference(d.argument(1))
                .fix(ServerFinding.deleteLines(d.place()))
                .build());
  }

  /** With rewrite rules a path without an extension may be a page of the application. */
  private static boolean isMissing(
      Server server, ServedHost host, Directive directive, boolean rewrites) {
    String url = directive.argument(1);
    boolean isFile = ServerFinding.name(url).contains(".");
    boolean aliased =
        server.apache().stream()
            .flatMap(config -> config.all())
            .anyMatch(d -> d.name().endsWith("Alias") && url.startsWith(d.argument(0)));
    return host.host().documentRoot().isPresent()
        && (isFile || !rewrites)
        && !aliased
        && server.files().isMissing(host.host().documentRoot().orElseThrow() + url);
  }
}
