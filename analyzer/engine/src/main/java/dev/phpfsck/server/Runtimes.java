package dev.phpfsck.server;

import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.fpm.FpmConfig;
import dev.phpfsck.server.fpm.FpmPool;
import dev.phpfsck.server.host.Accounts;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.host.Identity;
import java.util.List;
import java.util.Optional;

/** Joins a handler of the web server with the PHP behind it. */
final class Runtimes {
  private Runtimes() {}

  /**
   * The PHP that {@code handler} leads to; empty where none of {@code installs} is sure to be it.
   *
   * @param directives what holds for the root's scripts
   * @param web who the web server runs as
   */
  static Optional<PhpRuntime> of(
      PhpHandler handler,
      List<Directive> directives,
      List<PhpInstall> installs,
      Accounts accounts,
      Optional<Identity> web) {
    return switch (handler) {
      case PhpHandler.Module module ->
          byVersion(installs, "apache2", version(module.module().file()))
              .map(i -> new PhpRuntime(i, handler, Optional.empty(), directives, web));
      case PhpHandler.FastCgi fastCgi -> pool(fastCgi, installs, accounts);
      case PhpHandler.Cgi cgi ->
          byVersion(installs, "cgi", version(cgi.program()))
              .map(i -> new PhpRuntime(i, handler, Optional.empty(), List.of(), web));
      case PhpHandler.Fcgid fcgid ->
          byVersion(installs, "cgi", "")
              .map(i -> new PhpRuntime(i, handler, Optional.empty(), List.of(), web));
      case PhpHandler.Nobody nobody -> Optional.empty();
      case PhpHandler.Undecided undecided -> Optional.empty();
    };
  }

  private static Optional<PhpRuntime> pool(
      PhpHandler.FastCgi handler, List<PhpInstall> installs, Accounts accounts) {
    for (PhpInstall install : installs) {
      for (FpmPool pool : install.fpm().map(FpmConfig::pools).orElse(List.of())) {
        if (sameAddress(pool.value("listen"), handler.target())) {
          Optional<Identity> identity = accounts.identity(pool.value("user"), pool.value("group"));
          return Optional.of(
              new PhpRuntime(install, handler, Optional.of(pool), List.of(), identity));
        }
      }
    }
    return byVersion(installs, "fpm", version(handler.target()))
        .map(i -> new PhpRuntime(i, handler, Optional.empty(), List.of(), Optional.empty()));
  }

  /** Whether a pool that listens at {@code listen} is reached at {@code target}. */
  static boolean sameAddress(String listen, String target) {
    String socket = target.replaceFirst("^/var/run/", "/run/");
    String pool = listen.replaceFirst("^/var/run/", "/run/");
    if (pool.startsWith("/") || socket.startsWith("/")) {
      return pool.equals(socket);
    }
    String port = port(pool);
    return !port.isEmpty() && port.equals(port(socket)) && sameHost(pool, socket);
  }

  private static boolean sameHost(String pool, String target) {
    String bound = host(pool);
    String wanted = host(target);
    boolean any = bound.isEmpty() || bound.equals("0.0.0.0") || bound.equals("[::]");
    return any || bound.equals(wanted) || (isLocal(bound) && isLocal(wanted));
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }

  private static String host(String address) {
    int colon = address.lastIndexOf(':');
    return colon < 0 ? "" : address.substring(0, colon);
  }

  private static String port(String address) {
    return address.substring(address.lastIndexOf(':') + 1);
  }

  private static Optional<PhpInstall> byVersion(
      List<PhpInstall> installs, String sapi, String version) {
    List<PhpInstall> ofSapi = installs.stream().filter(i -> i.sapi().equals(sapi)).toList();
    Optional<PhpInstall> exact =
        ofSapi.stream().filter(i -> i.version().equals(version)).findFirst();
    return exact.isPresent() || ofSapi.size() != 1 ? exact : Optional.of(ofSapi.getFirst());
  }

  /** The version in a name such as {@code libphp8.2.so} or {@code php8.2-fpm.sock}. */
  static String version(String path) {
    java.util.regex.Matcher found =
        java.util.regex.Pattern.compile("php-?(\\d+\\.\\d+)").matcher(HostFiles.name(path));
    return found.find() ? found.group(1) : "";
  }
}
