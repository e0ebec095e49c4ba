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
import dev.phpfsck.server.ServedHost;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.Place;
import dev.phpfsck.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A document root that no section lets anybody in to: moved out of the directories that Debian
 * grants, or closed and forgotten.
 */
public final class DeniedDocumentRoot implements Rule {
  private static final String ID = "denied-document-root";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "Apache's configuration refuses everybody the home page of the site");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    Optional<ApacheConfig> config = server.apache();
    boolean checks = config.filter(c -> c.has("authz_core_module")).isPresent();
    if (!checks || server.hosts().stream().anyMatch(host -> isElsewhere(config, host))) {
      return List.of();
    }
    List<Optional<Finding>> all =
        server.hosts().stream().map(host -> finding(server, config.orElseThrow(), host)).toList();
    return all.stream().allMatch(Optional::isPresent)
        ? all.stream().flatMap(Optional::stream).distinct().toList()
        : List.of();
  }

  /** Whether requests may be answered before access is asked for. */
  private static boolean isElsewhere(Optional<ApacheConfig> config, ServedHost host) {
    return Stream.concat(
            host.host().directives().stream(),
            config.stream().flatMap(c -> c.directives().stream()).filter(d -> !d.section()))
        .map(directive -> directive.name().toLowerCase(Locale.ROOT))
        .anyMatch(name ->
            name.startsWith("redirect")
                || name.startsWith("proxypass")
                || name.equals("rewriterule")
                || name.endsWith("aliasmatch")
                || name.equals("virtualdocumentroot"));
  }

  private static Optional<Finding> finding(Server server, ApacheConfig config, ServedHost host) {
    if (!server.files().isFile(host.directory() + "/index.php")) {
      return Optional.empty();
    }
    return host.denier("index.php")
        .map(denier ->
            ServerFinding.at(
                    denier.place(),
                    ID,
                    "`"
                        + denier.place().text()
                        + "` holds for the document root `"
                        + host.spelled()
                        + "`: everybody is refused")
                .impact(Impact.HTTP_403)
                .reference(host.spelled())
                .fix(repair(config, host, denier))
                .build());
  }

  /** What holds for the whole disk stays; anything closer is opened. */
  private static Fix repair(ApacheConfig config, ServedHost host, Directive denier) {
    boolean whole =
        config.directives().stream()
            .filter(d -> d.isSection("Directory") && d.argument(0).equals("/"))
            .anyMatch(section -> section.body().contains(denier));
    Optional<Directive> root = host.host().rootDirective();
    if (!whole || root.isEmpty()) {
      return denier.is("Deny")
          ? ServerFinding.deleteLines(denier.place())
          : ServerFinding.replace(denier.place(), "Require all granted");
    }
    Place place = root.orElseThrow().place();
    Place behind = new Place(place.file(), new Span(place.span().end(), place.span().end()));
    String path = host.spelled().contains(" ") ? "\"" + host.spelled() + "\"" : host.spelled();
    String section = "<Directory " + path + ">\n\tRequire all granted\n</Directory>";
    return new Fix.EditText(
        List.of(ServerFinding.edit(behind, "\n" + section)),
        "add `"
            + section.replaceAll("\\s+", " ")
            + "` behind line "
            + place.line()
            + " of /"
            + place.file().reportPath().replaceFirst("^server:", ""));
  }
}
