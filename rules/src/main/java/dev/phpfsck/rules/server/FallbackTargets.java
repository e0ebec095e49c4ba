package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.rules.NearestFile;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.ServedHost;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.Place;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code FallbackResource} of a file that does not exist. */
final class FallbackTargets {
  private FallbackTargets() {}

  static Stream<Finding> findings(Server server) {
    return server.hosts().stream().flatMap(host -> finding(server, host).stream());
  }

  private static Optional<Finding> finding(Server server, ServedHost host) {
    Optional<Directive> fallback =
        host.directives().stream()
            .filter(d -> d.is("FallbackResource"))
            .reduce((first, second) -> second)
            .filter(d -> d.argument(0).matches("/[A-Za-z0-9_][A-Za-z0-9_./~-]*"));
    Optional<String> root = RewriteTarget.root(server, host);
    if (fallback.isEmpty() || root.isEmpty()) {
      return Optional.empty();
    }
    String url = fallback.get().argument(0);
    Stream<Directive> others =
        Stream.concat(RewriteTarget.around(server, host), host.directives().stream())
            .filter(d -> !d.is("FallbackResource"));
    boolean lost =
        !url.contains("..")
            && !url.contains("//")
            && RewriteTarget.runsHere(host)
            && !FrontController.isTaken(others, url)
            && RewriteTarget.isMissing(server.files(), root.get(), url, host.directory());
    if (!lost) {
      return Optional.empty();
    }
    Place place = fallback.get().argumentPlace(0);
    Finding.Builder finding = RewriteTarget.finding(place, url, Impact.HTTP_404);
    NearestFile.of(server.files(), root.get() + url, 2)
        .map(name ->
            ServerFinding.replace(place, place.text().replace(ServerFinding.name(url), name)))
        .ifPresent(finding::fix);
    return Optional.of(finding.build());
  }
}
