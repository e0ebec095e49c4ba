package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.rules.NearestFile;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.ServedHost;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.HtaccessFile;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.host.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code RewriteRule}s of .htaccess files and of hosts that lead to a file that does not exist. */
final class ServedRewrites {
  private ServedRewrites() {}

  /**
   * A front controller that is missing.
   *
   * @param url where it is looked for
   * @param directory the directory that the rule holds for; empty for a whole host
   * @param base the URL of {@code directory}, no slash at its end
   */
  private record Lost(
      FrontController front, String root, String url, String directory, String base) {}

  static Stream<Finding> findings(Server server) {
    boolean rewrites = server.apache().filter(c -> c.has("rewrite_module")).isPresent();
    return !rewrites
        ? Stream.empty()
        : Stream.concat(
                server.htaccess().stream().flatMap(file -> ofDirectory(server, file).stream()),
                server.hosts().stream().flatMap(host -> ofHost(server, host).stream()))
            .filter(lost -> isMeant(server, lost))
            .map(lost -> finding(server, lost));
  }

  /**
   * Whether the rule is to work where it stands. A .htaccess further down may be a pattern to be
   * copied elsewhere, unless a file is near that it means.
   */
  private static boolean isMeant(Server server, Lost lost) {
    boolean top = lost.directory().isEmpty() || lost.directory().equals(lost.root());
    return top || lost.directory().equals(server.root()) || fix(server.files(), lost).isPresent();
  }

  /** The rule of a .htaccess, if what it leads to is missing in every host that reads the file. */
  private static Optional<Lost> ofDirectory(Server server, HtaccessFile file) {
    Optional<FrontController> front =
        file.overrides().readsHtaccess() && file.faults().isEmpty()
            ? FrontController.of(file.directives(), true)
            : Optional.empty();
    if (front.isEmpty()) {
      return Optional.empty();
    }
    List<Optional<Lost>> everywhere = new ArrayList<>();
    for (ServedHost host : server.hosts()) {
      if ((file.directory() + "/").startsWith(host.directory() + "/")) {
        everywhere.add(in(server, host, file, front.get()));
      }
    }
    return everywhere.stream().allMatch(Optional::isPresent)
        ? everywhere.stream().flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }

  private static Optional<Lost> in(
      Server server, ServedHost host, HtaccessFile file, FrontController front) {
    String root = RewriteTarget.root(server, host).orElse("");
    String directory = file.directory();
    if (root.isEmpty() || !(directory + "/").startsWith(root + "/")) {
      return Optional.empty();
    }
    String own = directory.substring(root.length());
    String base = front.base().map(d -> d.argument(0).replaceFirst("/+$", "")).orElse(own);
    String path = front.path().replaceFirst("^\\./", "");
    String url = path.startsWith("/") ? path : base + "/" + path;
    Stream<Directive> beside =
        file.directives().stream().flatMap(Directive::all).filter(d -> !d.is("RewriteRule"));
    return isLost(server, host, root, url, directory, beside)
        ? Optional.of(new Lost(front, root, url, directory, own))
        : Optional.empty();
  }

  private static Optional<Lost> ofHost(Server server, ServedHost host) {
    Optional<FrontController> front = FrontController.of(host.host().directives(), false);
    String root = RewriteTarget.root(server, host).orElse("");
    if (front.isEmpty() || root.isEmpty() || !front.get().path().startsWith("/")) {
      return Optional.empty();
    }
    String url = front.get().path();
    return isLost(server, host, root, url, "", Stream.empty())
        ? Optional.of(new Lost(front.get(), root, url, "", ""))
        : Optional.empty();
  }

  /** mod_rewrite takes a path whose first segment lies at {@code /} for one of the file system. */
  private static boolean isLost(
      Server server,
      ServedHost host,
      String root,
      String url,
      String directory,
      Stream<Directive> beside) {
    Stream<Directive> around =
        RewriteTarget.around(server, host)
            .filter(d -> !directory.isEmpty() || !d.is("RewriteRule"));
    return url.startsWith("/")
        && !url.contains("//")
        && RewriteTarget.runsHere(host)
        && server.files().isMissing("/" + url.split("/", -1)[1])
        && !FrontController.isTaken(Stream.concat(around, beside), url)
        && RewriteTarget.isMissing(server.files(), root, url, directory);
  }

  /** With a path that is not the rule's own again, Apache starts over until it gives up. */
  private static Finding finding(Server server, Lost lost) {
    FrontController front = lost.front();
    boolean same = lost.url().equals(lost.base() + "/" + front.path());
    boolean loops = !lost.directory().isEmpty() && !same && !front.ends();
    Finding.Builder finding =
        RewriteTarget.finding(
            front.rule().argumentPlace(1), lost.url(), loops ? Impact.HTTP_500 : Impact.HTTP_404);
    fix(server.files(), lost).ifPresent(finding::fix);
    return finding.build();
  }

  /** The name that was meant, or else the directory in which a file of that name does lie. */
  private static Optional<Fix> fix(HostFiles files, Lost lost) {
    Place place = lost.front().rule().argumentPlace(1);
    String path = lost.front().path();
    String name = HostFiles.name(path);
    Optional<String> nearest = NearestFile.of(files, lost.root() + lost.url(), 2);
    if (nearest.isPresent()) {
      String better = path.substring(0, path.length() - name.length()) + nearest.get();
      return Optional.of(ServerFinding.replace(place, place.text().replace(path, better)));
    }
    boolean here = !lost.directory().isEmpty() && files.isFile(lost.directory() + "/" + name);
    if (!here) {
      return Optional.empty();
    }
    return path.startsWith("/")
        ? Optional.of(
            ServerFinding.replace(place, place.text().replace(path, lost.base() + "/" + name)))
        : lost.front()
            .base()
            .map(base -> ServerFinding.replace(base.argumentPlace(0), lost.base() + "/"));
  }
}
