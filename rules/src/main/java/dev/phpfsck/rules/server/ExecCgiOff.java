package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
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
import dev.phpfsck.server.apache.EffectiveOptions;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.site.SiteEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A CGI script, or PHP through mod_fcgid, where {@code Options ExecCGI} is off. */
public final class ExecCgiOff implements Rule {
  private static final String ID = "exec-cgi-off";
  private static final Set<String> SCRIPTS = Set.of("cgi", "pl", "fcgi");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID, RuleGroup.SERVER, Severity.ERROR, "a CGI script lies where `Options ExecCGI` is off");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    return server.hosts().stream()
        .flatMap(host -> Stream.concat(php(host), scripts(site, host)))
        .distinct()
        .toList();
  }

  private static Stream<Finding> php(ServedHost host) {
    return host.php() instanceof PhpHandler.Fcgid
        ? finding(host.directives(), "PHP's own files").stream()
        : Stream.empty();
  }

  private static Stream<Finding> scripts(Site site, ServedHost host) {
    return site.tree().files().stream()
        .filter(file -> SCRIPTS.contains(file.path().extension()))
        .flatMap(file -> script(site.server(), host, file).stream());
  }

  private static Optional<Finding> script(Server server, ServedHost host, SiteEntry file) {
    String parent = file.path().parent().value();
    String directory = parent.isEmpty() ? server.root() : server.root() + "/" + parent;
    if (!(directory + "/").startsWith(host.directory() + "/")) {
      return Optional.empty();
    }
    List<Directive> held = host.forFile(directory, file.path().name());
    boolean handled =
        held.stream()
            .anyMatch(d ->
                (d.is("AddHandler") || d.is("SetHandler"))
                    && d.argument(0).equalsIgnoreCase("cgi-script")
                    && (d.is("SetHandler") || d.rest(1).contains(file.path().extension())));
    return handled ? finding(held, "`" + file.path() + "`") : Optional.empty();
  }

  private static Optional<Finding> finding(List<Directive> held, String what) {
    EffectiveOptions options = EffectiveOptions.of(held);
    if (options.has("ExecCGI")) {
      return Optional.empty();
    }
    Optional<Directive> origin = options.origin();
    if (origin.isEmpty()) {
      return Optional.empty();
    }
    String text = origin.get().place().text();
    boolean signed = origin.get().argument(0).matches("[+-].*");
    String better =
        text.replaceAll("(?i)\\s+-?ExecCGI", "").replaceAll("(?i)\\s+None\\b", "")
            + (signed ? " +ExecCGI" : " ExecCGI");
    return Optional.of(
        ServerFinding.at(origin.get().place(), ID, "`ExecCGI` is off for " + what)
            .impact(Impact.HTTP_403)
            .fix(ServerFinding.replace(origin.get().place(), better))
            .build());
  }
}
