package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.ServedHost;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.HostEntry;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.host.Place;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a front controller is looked for, and whether it is there. */
final class RewriteTarget {
  private RewriteTarget() {}

  /** The host's document root, links resolved; empty where it does not serve the site by it. */
  static Optional<String> root(Server server, ServedHost host) {
    return host.host()
        .documentRoot()
        .flatMap(path -> server.files().entry(server.files().inside(path)))
        .filter(HostEntry::isDirectory)
        .map(HostEntry::path)
        .filter(root -> (host.directory() + "/").startsWith(root + "/"));
  }

  /** Whether a script is looked for in no other file system, and under no other name. */
  static boolean runsHere(ServedHost host) {
    return switch (host.php()) {
      case PhpHandler.FastCgi fcgi ->
          fcgi.scripts().isEmpty()
              && (fcgi.isSocket() || fcgi.target().matches("(localhost|127\\..*|\\[::1\\]):\\d+"));
      case PhpHandler.Undecided undecided -> false;
      case PhpHandler.Module module -> true;
      case PhpHandler.Cgi cgi -> true;
      case PhpHandler.Fcgid fcgid -> true;
      case PhpHandler.Nobody nobody -> true;
    };
  }

  /** What the server and the host say, other hosts and directories' own rules left out. */
  static Stream<Directive> around(Server server, ServedHost host) {
    return Stream.concat(
            server.apache().stream().flatMap(config -> config.directives().stream()),
            host.host().directives().stream())
        .filter(d -> !d.isSection("VirtualHost") && !d.name().startsWith("Directory"))
        .flatMap(Directive::all);
  }

  /**
   * Whether nothing lies at {@code url} below {@code root}: no file, none that is meant by the path
   * up to some slash, and none that {@code MultiViews} would find.
   *
   * @param own the directory whose .htaccess leads there; others on the way may lead on
   */
  static boolean isMissing(HostFiles files, String root, String url, String own) {
    String at = root;
    for (String segment : url.substring(1).split("/", -1)) {
      boolean ruled = !at.equals(own) && !files.isMissing(at + "/.htaccess");
      if (ruled || files.isFile(at)) {
        return false;
      }
      at = at + "/" + segment;
    }
    String name = HostFiles.name(at);
    return !name.isEmpty()
        && files.isMissing(at)
        && files.names(HostFiles.parent(at)).stream().noneMatch(n -> n.startsWith(name + "."));
  }

  /** The finding at {@code place}, which names {@code path}. */
  static Finding.Builder finding(Place place, String path, Impact impact) {
    return ServerFinding.at(
            place,
            MissingRewriteTarget.ID,
            "`" + path + "` does not exist: all addresses that are no file are led to it")
        .impact(impact)
        .confidence(Confidence.CERTAIN)
        .reference(path);
  }
}
