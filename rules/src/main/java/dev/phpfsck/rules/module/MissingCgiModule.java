package dev.phpfsck.rules.module;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.ServedHost;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ScriptAlias} where no module runs CGI programs. */
public final class MissingCgiModule implements Rule {
  private static final String ID = "missing-cgi-module";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.MODULE,
        Severity.ERROR,
        "CGI programs are set up, and no module is loaded that runs them");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    Optional<ApacheConfig> config = server.apache();
    if (config.isEmpty() || config.get().has("cgi_module") || config.get().has("cgid_module")) {
      return List.of();
    }
    return server.hosts().stream()
        .flatMap(host ->
            Stream.concat(
                aliases(config.get(), host).flatMap(alias -> finding(server, host, alias)),
                nowhere(config.get(), host)))
        .distinct()
        .toList();
  }

  /** {@code Action} to a URL whose alias is as conditional on the module as Debian has it. */
  private static Stream<Finding> nowhere(ApacheConfig config, ServedHost host) {
    if (!(host.php() instanceof PhpHandler.Cgi cgi)
        || !cgi.program().isEmpty()
        || cgi.url().isEmpty()) {
      return Stream.empty();
    }
    // Rewriting what is not found to index.php leads to the same Action again.
    boolean loops =
        host.directives().stream()
            .anyMatch(d -> d.is("RewriteRule") && d.argument(1).contains("index.php"));
    return Stream.of(
        found(config, cgi.place(), "`Action`", loops ? Impact.HTTP_500 : Impact.HTTP_404).build());
  }

  /** Those that lead to a directory with programs in it. */
  private static Stream<Directive> aliases(ApacheConfig config, ServedHost host) {
    return Stream.concat(config.directives().stream(), host.host().directives().stream())
        .filter(directive -> directive.is("ScriptAlias"))
        .distinct();
  }

  private static Stream<Finding> finding(Server server, ServedHost host, Directive alias) {
    ApacheConfig config = server.apache().orElseThrow();
    boolean php = host.php() instanceof PhpHandler.Cgi;
    if (!php && server.files().names(config.absolute(alias.argument(1))).isEmpty()) {
      return Stream.empty();
    }
    Impact impact = php ? Impact.HTTP_404 : Impact.SOURCE_LEAK;
    return Stream.of(
        found(config, alias.place(), "`ScriptAlias`", impact)
            .severity(php ? Severity.ERROR : Severity.WARNING)
            .build());
  }

  private static Finding.Builder found(
      ApacheConfig config, Place place, String directive, Impact impact) {
    String module = isThreaded(config) ? "cgid" : "cgi";
    String message = directive + " needs the module `" + module + "`, which is not loaded";
    return ServerFinding.at(place, ID, message)
        .impact(impact)
        .fix(new Fix.Command("a2enmod " + module));
  }

  private static boolean isThreaded(ApacheConfig config) {
    return config.has("mpm_event_module") || config.has("mpm_worker_module");
  }
}
