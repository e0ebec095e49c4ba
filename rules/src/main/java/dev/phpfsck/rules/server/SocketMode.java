package dev.phpfsck.rules.server;

import dev.phpfsck.server.Server;
import dev.phpfsck.server.fpm.FpmPool;
import dev.phpfsck.server.host.Accounts;
import dev.phpfsck.server.host.Identity;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may connect to the socket that PHP-FPM makes for a pool, as {@code fpm_unix.c} sets it:
 * root's and 0660, unless the pool says otherwise; an owner brings his own group with him.
 *
 * @param user the owner's name
 * @param group the group's name
 */
record SocketMode(String user, String group, int uid, int gid, int mode) {
  /** The socket of {@code pool}; empty where an account is not known, or the mode not plain. */
  static Optional<SocketMode> of(Server server, FpmPool pool) {
    Accounts accounts = server.accounts();
    String owner = pool.value("listen.owner").isEmpty() ? "root" : pool.value("listen.owner");
    Accounts.User account = accounts.users().get(owner);
    String mode = pool.value("listen.mode").isEmpty() ? "0660" : pool.value("listen.mode");
    if (account == null || !mode.matches("0?[0-7]{3}")) {
      return Optional.empty();
    }
    String group = pool.value("listen.group");
    Integer gid = group.isEmpty() ? Integer.valueOf(account.gid()) : accounts.groups().get(group);
    return gid == null
        ? Optional.empty()
        : Optional.of(
            new SocketMode(
                owner, accounts.groupName(gid), account.uid(), gid, Integer.parseInt(mode, 8)));
  }

  boolean admits(Identity web) {
    return web.may(Identity.WRITE, uid, gid, mode);
  }

  boolean ownerMayWrite() {
    return (mode & 0200) != 0;
  }

  /** Whose it is, and who may write to it. */
  String words() {
    return String.format(Locale.ROOT, "it is %s:%s with mode %04o", user, group, mode);
  }
}
