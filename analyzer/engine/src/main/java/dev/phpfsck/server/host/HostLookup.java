package dev.phpfsck.server.host;

import java.util.List;

/** What the server would find at a path. */
public sealed interface HostLookup {
  /**
   * Something is there.
   *
   * @param way the directories that are passed on the way, the root first
   */
  record Found(HostEntry entry, List<HostEntry> way) implements HostLookup {
    public Found {
      way = List.copyOf(way);
    }
  }

  /**
   * Nothing is there.
   *
   * @param deepest the last directory on the way that exists
   * @param segment the name that it does not have
   * @param link the link whose target is gone; empty where no link is involved
   */
  record Missing(String deepest, String segment, String link) implements HostLookup {}

  /** Links that lead back to themselves. */
  record Loop(String link) implements HostLookup {}

  /** This scan cannot tell. */
  record Unknowable(String because) implements HostLookup {}
}
