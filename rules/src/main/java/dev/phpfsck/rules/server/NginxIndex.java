package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.directive.Argument;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.nginx.NginxConfig;
import dev.phpfsck.server.nginx.NginxHost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code index} of nginx, which without one is {@code index.html}, where the home page is an {@code
 * index.php}.
 */
final class NginxIndex {
  private NginxIndex() {}

  static Stream<Finding> findings(Server server) {
    Optional<NginxConfig> nginx =
        server.nginx().filter(c -> c.missingIncludes().isEmpty() && c.faults().isEmpty());
    return nginx.isEmpty()
        ? Stream.empty()
        : server.nginxHosts().stream()
            .filter(host -> TryFiles.isPlain(server, nginx.get(), host))
            .filter(host -> !host.fastcgi().isEmpty() && asksForIndex(host))
            .filter(host -> server.files().isFile(host.root() + "/index.php"))
            .flatMap(host -> finding(server, nginx.get(), host).stream());
  }

  /** Whether the home page is looked for by the names of {@code index}, and by nothing else. */
  private static boolean asksForIndex(NginxHost host) {
    boolean handled =
        host.all()
            .filter(d -> d.isSection("location") && TryFiles.mayTake(d, "/"))
            .flatMap(d -> d.body().stream())
            .anyMatch(d ->
                TryFiles.ELSEWHERE.contains(d.name())
                    || d.is("fastcgi_pass")
                    || (d.is("try_files") && !listsDirectory(d)));
    boolean served = host.section().body().stream().noneMatch(NginxIndex::decidesAlone);
    return !handled && served && host.all().noneMatch(NginxIndex::isOtherIndex);
  }

  private static boolean decidesAlone(Directive directive) {
    return directive.is("try_files") || directive.name().equals("if");
  }

  /** What may answer in the place of an index, or makes a page of the refusal. */
  private static boolean isOtherIndex(Directive directive) {
    boolean page = directive.is("error_page") && directive.rest(0).contains("403");
    return page || directive.is("random_index") || directive.is("autoindex");
  }

  private static boolean listsDirectory(Directive tryFiles) {
    return tryFiles.arguments().stream().map(Argument::value).anyMatch("$uri/"::equals);
  }

  private static Optional<Finding> finding(Server server, NginxConfig nginx, NginxHost host) {
    List<Directive> indexes = indexes(nginx, host);
    List<String> names =
        indexes.stream().flatMap(d -> d.arguments().stream()).map(Argument::value).toList();
    boolean other =
        names.stream()
            .anyMatch(name ->
                name.startsWith("/")
                    || name.contains("$")
                    || server.files().isFile(host.root() + "/" + name));
    boolean html = names.isEmpty() && server.files().isFile(host.root() + "/index.html");
    Optional<Directive> deciding =
        indexes.isEmpty() ? host.rootDirective() : Optional.of(indexes.getLast());
    return deciding
        .filter(d -> !other && !html)
        .map(d ->
            ServerFinding.at(
                    d.place(),
                    DirectoryIndexOmitsPhp.ID,
                    (names.isEmpty() ? "no `index` names" : "`index` leaves out") + " `index.php`")
                .impact(Impact.HTTP_403)
                .fix(fix(d, names.isEmpty()))
                .build());
  }

  private static Fix fix(Directive directive, boolean add) {
    String text = directive.place().text().strip();
    String better =
        add ? text + " index index.php;" : text.substring(0, text.length() - 1) + " index.php;";
    return ServerFinding.replace(directive.place(), better);
  }

  /** Those of the innermost block that has any. */
  private static List<Directive> indexes(NginxConfig nginx, NginxHost host) {
    Stream<List<Directive>> location =
        host.all()
            .filter(d -> d.isSection("location") && TryFiles.mayTake(d, "/"))
            .map(Directive::body);
    Stream<List<Directive>> http =
        nginx.directives().stream().filter(d -> d.isSection("http")).map(Directive::body);
    return Stream.of(location, Stream.of(host.section().body()), http)
        .flatMap(blocks -> blocks)
        .map(body -> body.stream().filter(d -> d.is("index")).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
