package dev.phpfsck.rules.server;

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
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.Place;
import dev.phpfsck.server.nginx.NginxConfig;
import dev.phpfsck.server.nginx.NginxHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ProxyPassMatch} that looks for scripts elsewhere than in the document root. */
public final class MissingFcgiScript implements Rule {
  private static final String ID = "missing-fcgi-script";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "the web server passes PHP-FPM the path of a script that does not exist");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    return Stream.concat(
            server.hosts().stream().flatMap(host -> finding(server, host).stream()),
            server.nginxHosts().stream()
                .flatMap(
                    host -> Stream.concat(ofNginx(server, host), untold(server, host).stream())))
        .distinct()
        .toList();
  }

  /** {@code fastcgi_pass} without the parameter that tells PHP-FPM which script to run. */
  private static List<Finding> untold(Server server, NginxHost host) {
    NginxConfig nginx = server.nginx().orElseThrow();
    if (!nginx.missingIncludes().isEmpty() || !nginx.faults().isEmpty()) {
      return List.of();
    }
    List<Directive> http =
        nginx.directives().stream()
            .filter(d -> d.isSection("http"))
            .flatMap(d -> d.body().stream())
            .toList();
    List<Finding> found = new ArrayList<>();
    untold(host.section().body(), parameters(http, List.of()), found);
    return found;
  }

  /** nginx inherits the parameters of a block only where the block within sets none. */
  private static List<Directive> parameters(List<Directive> body, List<Directive> inherited) {
    List<Directive> own = body.stream().filter(d -> d.is("fastcgi_param")).toList();
    return own.isEmpty() ? inherited : own;
  }

  private static void untold(List<Directive> body, List<Directive> inherited, List<Finding> found) {
    List<Directive> held = parameters(body, inherited);
    for (Directive section : body) {
      if (section.section()) {
        List<Directive> inner = parameters(section.body(), held);
        boolean tells =
            inner.stream().anyMatch(d -> d.argument(0).matches("SCRIPT_FILENAME|PATH_TRANSLATED"));
        if (section.isSection("location") && section.rest(0).contains("php") && !tells) {
          section.body().stream()
              .filter(d -> d.is("fastcgi_pass"))
              .map(MissingFcgiScript::untold)
              .forEach(found::add);
        }
        untold(section.body(), held, found);
      }
    }
  }

  private static Finding untold(Directive pass) {
    String parameter =
        "fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name; "
            + pass.place().text().strip();
    return ServerFinding.at(
            pass.place(), ID, "`SCRIPT_FILENAME` is not passed: PHP-FPM knows no script to run")
        .impact(Impact.HTTP_404)
        .reference("SCRIPT_FILENAME")
        .fix(ServerFinding.replace(pass.place(), parameter))
        .build();
  }

  /** {@code fastcgi_param SCRIPT_FILENAME /srv/www$fastcgi_script_name}, the root elsewhere. */
  private static Stream<Finding> ofNginx(Server server, NginxHost host) {
    String index = host.root() + "/index.php";
    return host.all()
        .filter(d -> d.is("fastcgi_param") && d.argument(0).equals("SCRIPT_FILENAME"))
        .filter(d -> d.argument(1).matches("/[^$]+\\$(fastcgi_script_name|uri)"))
        .filter(d -> server.files().isFile(index))
        .flatMap(d -> {
          String value = d.argument(1);
          String wrong = value.substring(0, value.indexOf('$'));
          String right = "$document_root" + value.substring(value.indexOf('$'));
          return server.files().isMissing(wrong.replaceFirst("/+$", "") + "/index.php")
              ? Stream.of(
                  finding(
                      d.argumentPlace(1), wrong, ServerFinding.replace(d.argumentPlace(1), right)))
              : Stream.empty();
        });
  }

  private static Finding finding(Place place, String wrong, Fix fix) {
    return ServerFinding.at(
            place, ID, "scripts are looked for in `" + wrong + "`, which does not hold them")
        .impact(Impact.HTTP_404)
        .reference(wrong)
        .fix(fix)
        .build();
  }

  private static Optional<Finding> finding(Server server, ServedHost host) {
    if (!(host.php() instanceof PhpHandler.FastCgi handler) || handler.scripts().isEmpty()) {
      return Optional.empty();
    }
    String script = server.files().inside(handler.scripts());
    String suffix = host.url() + "/index.php";
    boolean comparable =
        script.endsWith(suffix) && server.files().isFile(host.directory() + "/index.php");
    if (!comparable || !server.files().isMissing(script)) {
      return Optional.empty();
    }
    String wrong = handler.scripts().substring(0, handler.scripts().length() - suffix.length());
    String right = host.host().documentRoot().orElse(wrong);
    Place place = handler.place();
    return Optional.of(
        finding(
            place,
            wrong,
            ServerFinding.replace(place, place.text().replace(wrong + "/", right + "/"))));
  }
}
