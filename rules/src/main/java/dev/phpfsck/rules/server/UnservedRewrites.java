package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.rules.NearestFile;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.HtaccessFile;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The front controller of the site's own .htaccess where no server is known: said to be missing
 * only if a file beside it has nearly its name.
 */
final class UnservedRewrites {
  private UnservedRewrites() {}

  static Stream<Finding> findings(Server server) {
    return server.htaccess().stream()
        .filter(file -> file.directory().equals(server.root()) && file.faults().isEmpty())
        .flatMap(file -> finding(server, file).stream());
  }

  private static Optional<Finding> finding(Server server, HtaccessFile file) {
    List<Directive> directives =
        file.directives().stream().flatMap(UnservedRewrites::withRewriting).toList();
    Optional<FrontController> found = FrontController.of(directives, true);
    boolean top =
        found.flatMap(FrontController::base).map(d -> d.argument(0)).orElse("/").equals("/");
    String path = found.map(FrontController::path).orElse("").replaceFirst("^(\\./|/)", "");
    boolean taken =
        FrontController.isTaken(
            directives.stream().flatMap(Directive::all).filter(d -> !d.is("RewriteRule")),
            "/" + path);
    boolean lost =
        top
            && !path.isEmpty()
            && !path.contains("/")
            && !taken
            && RewriteTarget.isMissing(server.files(), server.root(), "/" + path, server.root());
    return found
        .filter(front -> lost)
        .flatMap(front ->
            NearestFile.of(server.files(), server.root() + "/" + path, 2)
                .map(nearest -> {
                  Place place = front.rule().argumentPlace(1);
                  return RewriteTarget.finding(place, front.path(), Impact.HTTP_404)
                      .confidence(Confidence.LIKELY)
                      .fix(ServerFinding.replace(place, place.text().replace(path, nearest)))
                      .build();
                }));
  }

  /** With what stands under the condition that there is mod_rewrite at all. */
  private static Stream<Directive> withRewriting(Directive directive) {
    boolean condition =
        directive.isSection("IfModule")
            && directive.argument(0).matches("(?i)(mod_rewrite\\.c|rewrite_module)");
    return condition
        ? directive.body().stream().flatMap(UnservedRewrites::withRewriting)
        : Stream.of(directive);
  }
}
