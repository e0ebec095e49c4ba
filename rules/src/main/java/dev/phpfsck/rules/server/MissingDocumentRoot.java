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
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.host.HostLookup;
import dev.phpfsck.server.host.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** {@code DocumentRoot} of a directory that does not exist. */
public final class MissingDocumentRoot implements Rule {
  private static final String ID = "missing-document-root";
  private static final LevenshteinDistance NEAR = new LevenshteinDistance(3);

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "`DocumentRoot`, or `root` of nginx, names no directory");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    return Stream.concat(ofApache(server), ofNginx(server)).distinct().toList();
  }

  private static Stream<Finding> ofNginx(Server server) {
    return server.nginx().stream()
        .flatMap(nginx -> nginx.hosts().stream())
        .filter(host -> host.root().startsWith("/"))
        .filter(host -> server.files().isSurelyMissing(host.root()))
        .map(host ->
            finding(server, host.rootDirective().orElseThrow(), host.root(), Impact.HTTP_404));
  }

  private static Stream<Finding> ofApache(Server server) {
    return server.apache().stream()
        .map(ApacheConfig::hosts)
        .flatMap(List::stream)
        .filter(host ->
            host.section().isPresent()
                || host.directives().stream().noneMatch(d -> d.isSection("VirtualHost")))
        .filter(host -> host.documentRoot().filter(server.files()::isSurelyMissing).isPresent())
        .flatMap(host ->
            host.rootDirective().stream()
                .map(directive ->
                    finding(
                        server, directive, host.documentRoot().orElseThrow(), Impact.HTTP_403)));
  }

  private static Finding finding(Server server, Directive directive, String root, Impact impact) {
    String path = server.files().inside(root);
    boolean dangling =
        server.files().lookup(path) instanceof HostLookup.Missing m && !m.link().isEmpty();
    String message =
        "`"
            + directive.name()
            + (dangling ? "` is a link whose target does not exist" : "` does not exist");
    Finding.Builder finding =
        ServerFinding.at(directive.argumentPlace(0), ID, message).impact(impact).reference(root);
    if (directive.rest(0).contains(server.root())) {
      Place written = directive.place();
      boolean quoted = server.root().contains(" ");
      String meant = quoted ? "\"" + server.root() + "\"" : server.root();
      return finding.fix(ServerFinding.replace(written, directive.name() + " " + meant)).build();
    }
    nearest(server, path)
        .map(name ->
            dangling
                ? new Fix.CreateLink(ServerFinding.reportPath(server, path), name)
                : ServerFinding.replace(directive.argumentPlace(0), parent(root) + name))
        .ifPresent(finding::fix);
    return finding.build();
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The directory beside the missing one whose name is most like it, or what its link was for. */
  private static Optional<String> nearest(Server server, String path) {
    String parent = HostFiles.parent(path);
    Optional<String> target = server.files().linkTarget(path).map(ServerFinding::name);
    String wanted = target.orElse(ServerFinding.name(path));
    Stream<String> directories =
        server.files().names(parent).stream()
            .filter(name -> server.files().isDirectory(parent + "/" + name));
    return directories
        .filter(name -> NEAR.apply(name, wanted) >= 0)
        .min(Comparator.comparing(name -> NEAR.apply(name, wanted)));
  }
}
