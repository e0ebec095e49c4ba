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
import dev.phpfsck.server.Place;
import dev.phpfsck.server.ServedHost;
import dev.phpfsck.server.Server;
import java.util.List;
import java.util.Optional;

/** {@code ProxyPassMatch} that looks for scripts elsewhere than in the document root. */
public final class MissingFcgiScript implements Rule {
  private static final String ID = "missing-fcgi-script";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "`ProxyPassMatch` passes PHP-FPM the path of a script that does not exist");
  }

  @Override
  public List<Finding> check(Site site) {
    return site.server().hosts().stream()
        .flatMap(host -> finding(site.server(), host).stream())
        .toList();
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
        ServerFinding.at(
                place, ID, "scripts are looked for in `" + wrong + "`, which does not hold them")
            .impact(Impact.HTTP_404)
            .reference(handler.scripts())
            .fix(ServerFinding.replace(place, place.text().replace(wrong + "/", right + "/")))
            .build());
  }
}
