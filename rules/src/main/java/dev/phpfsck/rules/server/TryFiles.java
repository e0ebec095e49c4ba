package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.rules.NearestFile;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.host.Place;
import dev.phpfsck.server.nginx.NginxConfig;
import dev.phpfsck.server.nginx.NginxHost;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The last argument of nginx's {@code try_files}: where a URL leads that is no file. */
final class TryFiles {
  private static final Pattern LITERAL = Pattern.compile("/?[A-Za-z0-9_][A-Za-z0-9_./~-]*");

  /** What makes of a location something else than files of the host's root. */
  static final Set<String> ELSEWHERE =
      Set.of(
          "alias",
          "root",
          "return",
          "rewrite",
          "proxy_pass",
          "uwsgi_pass",
          "scgi_pass",
          "grpc_pass",
          "if",
          "perl",
          "internal");

  /** The values of {@code SCRIPT_FILENAME} by which the URL itself says which script runs. */
  private static final Set<String> OWN_SCRIPT =
      Set.of(
          "$document_root$fastcgi_script_name",
          "$document_root/$fastcgi_script_name",
          "$realpath_root$fastcgi_script_name",
          "$document_root$uri",
          "$request_filename");

  private TryFiles() {}

  static Stream<Finding> findings(Server server) {
    Optional<NginxConfig> nginx =
        server.nginx().filter(c -> c.missingIncludes().isEmpty() && c.faults().isEmpty());
    return server.nginxHosts().stream()
        .filter(host -> nginx.isPresent() && isPlain(server, nginx.get(), host))
        .flatMap(host ->
            host.all()
                .filter(d -> d.is("try_files"))
                .flatMap(d -> {
                  boolean everywhere =
                      nginx.orElseThrow().hosts().stream()
                          .filter(other -> other.all().anyMatch(o -> o.place().equals(d.place())))
                          .allMatch(other -> isLost(server, other, target(d)));
                  return everywhere ? Stream.of(finding(server, host, d)) : Stream.empty();
                }));
  }

  /** Whether the host sends all that it serves from one root of this file system. */
  static boolean isPlain(Server server, NginxConfig nginx, NginxHost host) {
    List<Directive> roots = host.all().filter(d -> d.is("root")).toList();
    boolean oneRoot =
        roots.isEmpty() || (roots.size() == 1 && host.section().body().contains(roots.getFirst()));
    boolean reached = host.section().body().stream().noneMatch(d -> d.is("return"));
    boolean ownPages =
        Stream.concat(nginx.all(), host.all())
            .noneMatch(d -> d.is("error_page") && d.rest(0).matches(".*\\b404\\b.*[/@=].*"));
    boolean scripts =
        nginx
            .all()
            .filter(d -> d.is("fastcgi_param") && d.argument(0).equals("SCRIPT_FILENAME"))
            .allMatch(d -> OWN_SCRIPT.contains(d.argument(1)));
    boolean local =
        host.fastcgi().stream()
            .allMatch(
                d -> d.argument(0).matches("unix:.*|(127\\.0\\.0\\.1|localhost|\\[::1\\]):\\d+"));
    boolean rewrites = host.all().anyMatch(d -> d.is("rewrite") || d.name().contains("_by_lua"));
    return oneRoot
        && reached
        && ownPages
        && scripts
        && local
        && !rewrites
        && host.root().startsWith("/")
        && server.files().isDirectory(host.root());
  }

  /** The last argument without its query; empty where it is no path that is written out. */
  private static String target(Directive tryFiles) {
    int count = tryFiles.arguments().size();
    String path = tryFiles.argument(count - 1).replaceFirst("\\?.*", "");
    return count > 1 && LITERAL.matcher(path).matches() && !path.contains("..") ? path : "";
  }

  private static boolean isLost(Server server, NginxHost host, String target) {
    if (target.isEmpty() || host.root().isEmpty()) {
      return false;
    }
    boolean elsewhere =
        target.startsWith("/")
            && host.all()
                .filter(d -> d.isSection("location") && mayTake(d, target))
                .flatMap(d -> d.body().stream())
                .anyMatch(d -> ELSEWHERE.contains(d.name()));
    String file = host.root() + "/" + target.replaceFirst("^/", "");
    boolean there = !target.startsWith("/") && server.files().isMissing(host.root() + target);
    return target.startsWith("/")
        ? !elsewhere && server.files().isMissing(file) && !isBelowFile(server.files(), host, target)
        : there && server.files().isFile(file);
  }

  /** A path such as {@code /index.php/start}, the rest of which the script is told. */
  private static boolean isBelowFile(HostFiles files, NginxHost host, String target) {
    String at = host.root();
    for (String segment : target.substring(1).split("/", -1)) {
      at = at + "/" + segment;
      if (files.isFile(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the location is asked for {@code url}; in doubt it is. */
  static boolean mayTake(Directive location, String url) {
    String modifier = location.argument(0);
    if (modifier.equals("=")) {
      return location.argument(1).equals(url);
    }
    if (modifier.startsWith("~")
        && !modifier.startsWith("~/")
        && location.arguments().size() > 1
        && !modifier.equals("^~")) {
      try {
        return Pattern.compile(location.argument(1), Pattern.CASE_INSENSITIVE).matcher(url).find();
      } catch (PatternSyntaxException e) {
        return true;
      }
    }
    String prefix = location.argument(modifier.equals("^~") ? 1 : 0);
    return !prefix.startsWith("/") || url.startsWith(prefix);
  }

  private static Finding finding(Server server, NginxHost host, Directive tryFiles) {
    Place place = tryFiles.argumentPlace(tryFiles.arguments().size() - 1);
    String target = target(tryFiles);
    Finding.Builder finding = RewriteTarget.finding(place, target, Impact.HTTP_404);
    fix(server, host, target, place).ifPresent(finding::fix);
    return finding.build();
  }

  private static Optional<Fix> fix(Server server, NginxHost host, String target, Place place) {
    if (!target.startsWith("/")) {
      return Optional.of(ServerFinding.replace(place, place.text().replace(target, "/" + target)));
    }
    String name = HostFiles.name(target);
    return NearestFile.of(server.files(), host.root() + target, 2)
        .map(near ->
            ServerFinding.replace(
                place,
                place
                    .text()
                    .replace(target, target.substring(0, target.length() - name.length()) + near)));
  }
}
