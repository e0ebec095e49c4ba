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
import dev.phpfsck.server.directive.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code DirectoryIndex}, or nginx's {@code index}, that does not name the {@code index.php}. */
public final class DirectoryIndexOmitsPhp implements Rule {
  static final String ID = "directory-index-omits-php";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "`DirectoryIndex`, or `index` of nginx, leaves out `index.php`: the home page is a listing, or refused");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    return Stream.concat(ofApache(server), NginxIndex.findings(server)).distinct().toList();
  }

  private static Stream<Finding> ofApache(Server server) {
    return server.hosts().stream()
        .filter(host -> !(host.php() instanceof PhpHandler.Nobody))
        .filter(host -> server.apache().orElseThrow().has("dir_module"))
        .filter(host -> server.files().isFile(host.directory() + "/index.php"))
        .flatMap(host -> finding(server, host).stream());
  }

  private static Optional<Finding> finding(Server server, ServedHost host) {
    List<String> names = new ArrayList<>();
    Optional<Directive> deciding = Optional.empty();
    for (Directive directive : host.directives()) {
      if (directive.is("DirectoryIndex")) {
        boolean sameFile =
            deciding.filter(d -> d.place().file().equals(directive.place().file())).isPresent();
        if (!sameFile) {
          names.clear();
        }
        directive.arguments().forEach(argument -> names.add(argument.value()));
        deciding = Optional.of(directive);
      } else if (directive.is("FallbackResource")) {
        return Optional.empty();
      }
    }
    boolean other =
        names.stream()
            .anyMatch(name ->
                name.startsWith("/") || server.files().isFile(host.directory() + "/" + name));
    if (deciding.isEmpty() || other || names.isEmpty()) {
      return Optional.empty();
    }
    Directive directive = deciding.get();
    return Optional.of(
        ServerFinding.at(directive.place(), ID, "`DirectoryIndex` leaves out `index.php`")
            .impact(Impact.HTTP_403)
            .fix(
                ServerFinding.replace(
                    directive.place(), directive.place().text().stripTrailing() + " index.php"))
            .build());
  }
}
