package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.PhpInstall;
import dev.phpfsck.server.PhpRuntime;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.fpm.FpmConfig;
import dev.phpfsck.server.fpm.FpmPool;
import dev.phpfsck.server.host.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The web server looks for PHP-FPM where no pool listens. */
public final class FpmSocketMismatch implements Rule {
  private static final String ID = "fpm-socket-mismatch";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "the web server passes PHP to a socket on which no pool of PHP-FPM listens");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    Stream<PhpHandler> ofApache = server.hosts().stream().map(host -> host.php());
    Stream<PhpHandler> ofNginx = server.runtimes().stream().map(PhpRuntime::handler);
    return Stream.concat(ofApache, ofNginx)
        .filter(PhpHandler.FastCgi.class::isInstance)
        .map(PhpHandler.FastCgi.class::cast)
        .distinct()
        .filter(handler -> isMismatch(server, handler))
        .map(handler -> finding(server, handler))
        .toList();
  }

  /** A socket elsewhere, such as another container's, is none of this server's business. */
  private static boolean isMismatch(Server server, PhpHandler.FastCgi handler) {
    boolean listened =
        server.runtimes().stream()
            .anyMatch(r -> r.handler().equals(handler) && r.pool().isPresent());
    boolean local =
        handler.isSocket()
            || handler.target().matches("(localhost|127\\.0\\.0\\.1|\\[::1\\]):\\d+");
    boolean knowsPools = server.installs().stream().anyMatch(i -> i.fpm().isPresent());
    boolean hasModule = server.apache().flatMap(ApacheConfig::phpModule).isPresent();
    return local && !listened && (knowsPools ? !pools(server).isEmpty() : hasModule);
  }

  private static List<FpmPool> pools(Server server) {
    return server.installs().stream()
        .map(PhpInstall::fpm)
        .flatMap(Optional::stream)
        .map(FpmConfig::pools)
        .flatMap(List::stream)
        .toList();
  }

  private static Finding finding(Server server, PhpHandler.FastCgi handler) {
    List<String> listens =
        pools(server).stream().map(pool -> pool.value("listen")).distinct().toList();
    Finding.Builder finding =
        ServerFinding.at(
                handler.place(), ID, "no pool of PHP-FPM listens on `" + handler.target() + "`")
            .impact(ServerFinding.unreachable(server))
            .reference(handler.target());
    if (listens.isEmpty()) {
      finding.confidence(Confidence.LIKELY);
      String conf = ServerFinding.name(handler.place().file().path());
      return finding.fix(new Fix.Command("a2disconf " + conf.replace(".conf", ""))).build();
    }
    Place place = handler.place();
    if (listens.size() == 1) {
      redirected(place.text(), handler.target(), listens.getFirst())
          .map(text -> ServerFinding.replace(place, text))
          .ifPresent(finding::fix);
    }
    return finding.build();
  }

  /** {@code directive} with the pool's address; a port becomes a socket in {@code SetHandler}. */
  private static Optional<String> redirected(String directive, String target, String listen) {
    boolean sameKind = listen.startsWith("/") == target.startsWith("/");
    if (sameKind) {
      return Optional.of(directive.replace(target, listen));
    }
    String tcp = "proxy:fcgi://" + target;
    return listen.startsWith("/") && directive.contains(tcp)
        ? Optional.of(
            directive.replaceFirst(
                java.util.regex.Pattern.quote(tcp) + "/?",
                "proxy:unix:"
                    + java.util.regex.Matcher.quoteReplacement(listen)
                    + "|fcgi://localhost"))
        : Optional.empty();
  }
}
