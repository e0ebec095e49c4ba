package dev.phpfsck.server.host;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts of the server: {@code /etc/passwd} and {@code /etc/group}.
 *
 * @param known whether there is a passwd file; without one, no name can be said to be missing
 */
public record Accounts(
    Map<String, User> users,
    Map<String, Integer> groups,
    Map<String, Set<Integer>> memberships,
    boolean known) {
  /** An account. */
  public record User(String name, int uid, int gid) {}

  public Accounts {
    users = Map.copyOf(users);
    groups = Map.copyOf(groups);
    memberships = Map.copyOf(memberships);
  }

  /** The accounts of {@code /etc/passwd} and {@code /etc/group}; none are known without them. */
  public static Accounts read(HostFiles files) {
    Map<String, User> users = new HashMap<>();
    Map<String, Integer> groups = new HashMap<>();
    Map<String, Set<Integer>> memberships = new HashMap<>();
    Optional<String> passwd = files.text("/etc/passwd");
    for (String line : passwd.orElse("").split("\n", -1)) {
      String[] fields = line.split(":", -1);
      if (fields.length >= 4 && fields[2].matches("\\d{1,9}") && fields[3].matches("\\d{1,9}")) {
        users.putIfAbsent(
            fields[0],
            new User(fields[0], Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
      }
    }
    for (String line : files.text("/etc/group").orElse("").split("\n", -1)) {
      String[] fields = line.split(":", -1);
      if (fields.length >= 4 && fields[2].matches("\\d{1,9}")) {
        int gid = Integer.parseInt(fields[2]);
        groups.putIfAbsent(fields[0], gid);
        for (String member : fields[3].split(",", -1)) {
          memberships.computeIfAbsent(member.strip(), name -> new HashSet<>()).add(gid);
        }
      }
    }
    return new Accounts(users, groups, memberships, passwd.isPresent());
  }

  /** Whether {@code user}, a name or {@code #uid}, is certain not to exist. */
  public boolean isUnknownUser(String user) {
    return known && !user.isEmpty() && !user.matches("#?\\d+") && !users.containsKey(user);
  }

  /** Whether {@code group}, a name or {@code #gid}, is certain not to exist. */
  public boolean isUnknownGroup(String group) {
    return known
        && !groups.isEmpty()
        && !group.isEmpty()
        && !group.matches("#?\\d+")
        && !groups.containsKey(group);
  }

  /**
   * Who a process is that runs as {@code user} and {@code group}; empty where it cannot be told.
   *
   * @param group may be empty: the user's own
   */
  public Optional<Identity> identity(String user, String group) {
    User account = users.get(user);
    if (account == null) {
      return Optional.empty();
    }
    Set<Integer> gids = new HashSet<>(memberships.getOrDefault(user, Set.of()));
    Integer gid = groups.get(group);
    if (gid == null && !group.isEmpty()) {
      return Optional.empty();
    }
    int own = gid == null ? account.gid() : gid;
    gids.add(own);
    return Optional.of(new Identity(user, account.uid(), own, gids));
  }

  /** The name of the group, or its number. */
  public String groupName(int gid) {
    return groups.entrySet().stream()
        .filter(entry -> entry.getValue() == gid)
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse(String.valueOf(gid));
  }

  /** The name of the user, or its number. */
  public String userName(int uid) {
    return users.values().stream()
        .filter(user -> user.uid() == uid)
        .map(User::name)
        .sorted()
        .findFirst()
        .orElse(String.valueOf(uid));
  }
}
