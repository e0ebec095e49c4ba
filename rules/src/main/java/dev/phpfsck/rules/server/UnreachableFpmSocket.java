package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.PhpRuntime;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.fpm.FpmPool;
import dev.phpfsck.server.host.Identity;
import dev.phpfsck.server.host.Place;
import dev.phpfsck.server.ini.IniEntry;
import java.util.List;
import java.util.Optional;

/** A pool's socket that the web server may not write to, as {@code connect(2)} wants it. */
public final class UnreachableFpmSocket implements Rule {
  private static final String ID = "unreachable-fpm-socket";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "the web server's user may not connect to the socket of PHP-FPM's pool");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    Optional<Identity> web = web(server);
    return server.runtimes().stream()
        .filter(runtime -> runtime.handler() instanceof PhpHandler.FastCgi fcgi && fcgi.isSocket())
        .filter(UnreachableFpmSocket::startsAsRoot)
        .flatMap(runtime -> runtime.pool().stream())
        .distinct()
        .flatMap(pool -> web.flatMap(user -> finding(server, pool, user)).stream())
        .toList();
  }

  /** In a container PHP-FPM may start as another user, whose socket it then is. */
  private static boolean startsAsRoot(PhpRuntime runtime) {
    boolean owned = runtime.pool().filter(p -> p.entry("listen.owner").isPresent()).isPresent();
    return owned || !runtime.install().layout().equals("docker");
  }

  private static Optional<Identity> web(Server server) {
    return server
        .apache()
        .flatMap(config -> server.accounts().identity(config.user(), config.group()))
        .or(() ->
            server
                .nginx()
                .flatMap(nginx -> nginx.directives().stream().filter(d -> d.is("user")).findFirst())
                .flatMap(d -> server.accounts().identity(d.argument(0), d.argument(1))));
  }

  private static Optional<Finding> finding(Server server, FpmPool pool, Identity web) {
    boolean listed =
        !pool.value("listen.acl_users").isEmpty() || !pool.value("listen.acl_groups").isEmpty();
    Optional<SocketMode> mode = listed ? Optional.empty() : SocketMode.of(server, pool);
    String listen = pool.value("listen");
    return mode.filter(socket -> !socket.admits(web))
        .filter(socket -> server.files().isMissing(listen) || isRefused(server, listen, web))
        .map(socket -> {
          Place place =
              pool.entry("listen.owner")
                  .or(() -> pool.entry("listen.mode"))
                  .or(() -> pool.entry("listen"))
                  .map(IniEntry::place)
                  .orElseThrow();
          Finding.Builder finding =
              ServerFinding.at(
                      place,
                      ID,
                      "`" + web.name() + "` may not connect to `" + listen + "`: " + socket.words())
                  .impact(ServerFinding.unreachable(server))
                  .reference(listen);
          fix(pool, socket, web).ifPresent(finding::fix);
          return finding.build();
        });
  }

  /** What the socket is that lies there now counts more than what a restart would make of it. */
  private static boolean isRefused(Server server, String listen, Identity web) {
    return server.files().entry(listen).filter(e -> !web.may(Identity.WRITE, e)).isPresent();
  }

  /** The web server's user as the owner, where an owner may write. */
  private static Optional<Fix> fix(FpmPool pool, SocketMode socket, Identity web) {
    if (!socket.ownerMayWrite()) {
      return pool.entry("listen.mode").map(e -> ServerFinding.replace(e.valuePlace(), "0660"));
    }
    return pool.entry("listen.owner")
        .map(e -> ServerFinding.replace(e.valuePlace(), web.name()))
        .or(() ->
            pool.entry("listen")
                .map(e ->
                    ServerFinding.replace(
                        e.place(), e.place().text() + "\nlisten.owner = " + web.name())));
  }
}
