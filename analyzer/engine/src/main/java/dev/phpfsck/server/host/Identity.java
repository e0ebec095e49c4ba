package dev.phpfsck.server.host;

import java.util.Set;

/**
 * Who a process is to the kernel.
 *
 * @param name of the user
 * @param gid the group that it runs in
 * @param gids all its groups, {@code gid} among them
 */
public record Identity(String name, int uid, int gid, Set<Integer> gids) {
  public static final int READ = 4;
  public static final int WRITE = 2;
  public static final int EXECUTE = 1;

  public Identity {
    gids = Set.copyOf(gids);
  }

  /**
   * Whether this process may do {@code what} (the three bits of a mode) with something of that
   * owner, group and mode. The first class that fits decides, as in {@code path_resolution(7)}: who
   * is in the group gets what the group gets, though others may have more.
   */
  public boolean may(int what, int ownerUid, int ownerGid, int mode) {
    if (uid == 0) {
      return what != EXECUTE || (mode & 0111) != 0;
    }
    int shift = uid == ownerUid ? 6 : gids.contains(ownerGid) ? 3 : 0;
    return (mode >> shift & what) == what;
  }

  /** As {@link #may(int, int, int, int)}, of {@code entry}. */
  public boolean may(int what, HostEntry entry) {
    return may(what, entry.uid(), entry.gid(), entry.mode());
  }
}
