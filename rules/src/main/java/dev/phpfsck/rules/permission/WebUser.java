package dev.phpfsck.rules.permission;

import dev.phpfsck.server.PhpRuntime;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.host.HostEntry;
import dev.phpfsck.server.host.Identity;
import java.util.List;
import java.util.Optional;

/** Who reads the files of a site. */
final class WebUser {
  private WebUser() {}

  /** The user of Apache's children; empty where it, or who owns the files, cannot be told. */
  static Optional<Identity> of(Server server) {
    return ownersAreReal(server)
        ? server
            .apache()
            .flatMap(config -> server.accounts().identity(config.user(), config.group()))
        : Optional.empty();
  }

  /** The users whom PHP runs as, each once; empty as {@link #of}. */
  static List<Identity> ofPhp(Server server) {
    return ownersAreReal(server)
        ? server.runtimes().stream()
            .map(PhpRuntime::identity)
            .flatMap(Optional::stream)
            .distinct()
            .toList()
        : List.of();
  }

  /**
   * Whether owners on disk are those of the server: a tree that was unpacked without the rights to
   * keep them belongs to whoever unpacked it.
   */
  static boolean ownersAreReal(Server server) {
    return server.files().entry("/etc/passwd").map(HostEntry::uid).orElse(-1) == 0;
  }

  /** The name of the web server's group, for a repair. */
  static String group(Server server) {
    return server.apache().map(ApacheConfig::group).filter(g -> !g.isEmpty()).orElse("www-data");
  }
}
