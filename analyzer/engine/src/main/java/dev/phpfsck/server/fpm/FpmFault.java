package dev.phpfsck.server.fpm;

import dev.phpfsck.server.host.Accounts;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.host.Place;
import dev.phpfsck.server.ini.IniEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Something with which PHP-FPM does not start; then no pool of its serves anything.
 *
 * @param message the fault in words
 * @param better what to write at {@code place}; the empty text for a line that is to be commented
 *     out; absent where nothing can be said
 * @param moved a pool file that only its name keeps from being read; absent where there is none
 * @param directory a directory that is missing; absent where none is
 */
public record FpmFault(
    Place place,
    String message,
    Optional<String> better,
    Optional<String> moved,
    Optional<String> directory) {
  private static final Set<String> GLOBAL =
      Set.of(
          "pid",
          "error_log",
          "syslog.facility",
          "syslog.ident",
          "log_buffering",
          "log_level",
          "log_limit",
          "emergency_restart_threshold",
          "emergency_restart_interval",
          "process_control_timeout",
          "process.max",
          "process.priority",
          "daemonize",
          "rlimit_files",
          "rlimit_core",
          "events.mechanism",
          "systemd_interval",
          "include");

  private static final Set<String> POOL =
      Set.of(
          "prefix",
          "user",
          "group",
          "listen",
          "listen.backlog",
          "listen.owner",
          "listen.group",
          "listen.mode",
          "listen.acl_users",
          "listen.acl_groups",
          "listen.allowed_clients",
          "listen.setfib",
          "process.priority",
          "process.dumpable",
          "pm",
          "pm.max_children",
          "pm.start_servers",
          "pm.min_spare_servers",
          "pm.max_spare_servers",
          "pm.max_spawn_rate",
          "pm.process_idle_timeout",
          "pm.max_requests",
          "pm.status_path",
          "pm.status_listen",
          "ping.path",
          "ping.response",
          "access.log",
          "access.format",
          "access.suppress_path",
          "slowlog",
          "request_slowlog_timeout",
          "request_slowlog_trace_depth",
          "request_terminate_timeout",
          "request_terminate_timeout_track_finished",
          "rlimit_files",
          "rlimit_core",
          "chroot",
          "chdir",
          "catch_workers_output",
          "decorate_workers_output",
          "clear_env",
          "security.limit_extensions",
          "apparmor.hat",
          "env",
          "php_value",
          "php_admin_value",
          "php_flag",
          "php_admin_flag",
          "include");

  private static FpmFault at(Place place, String message, Optional<String> better) {
    return new FpmFault(place, message, better, Optional.empty(), Optional.empty());
  }

  /** What keeps {@code fpm} from starting. */
  public static List<FpmFault> of(HostFiles files, Accounts accounts, FpmConfig fpm) {
    List<FpmFault> faults = new ArrayList<>();
    if (fpm.pools().isEmpty()) {
      faults.add(noPool(files, fpm));
    }
    fpm.files()
        .forEach(file ->
            file.error().ifPresent(e -> faults.add(at(e.place(), e.because(), Optional.empty()))));
    fpm.global().forEach(entry -> unknown(entry, GLOBAL).ifPresent(faults::add));
    parentOf(files, fpm.entry("error_log")).ifPresent(faults::add);
    for (FpmPool pool : fpm.pools()) {
      pool.entries().forEach(entry -> unknown(entry, POOL).ifPresent(faults::add));
      accounts(accounts, pool, faults);
      servers(pool).ifPresent(faults::add);
      parentOf(files, pool.entry("slowlog")).ifPresent(faults::add);
      parentOf(files, pool.entry("access.log")).ifPresent(faults::add);
      chdir(files, pool).ifPresent(faults::add);
    }
    return faults;
  }

  private static FpmFault noPool(HostFiles files, FpmConfig fpm) {
    Optional<IniEntry> include = fpm.entry("include");
    Place place = include.map(IniEntry::place).orElse(fpm.main().place(0, 0));
    String directory =
        include.map(e -> HostFiles.parent(e.value())).orElse(HostFiles.parent(fpm.main().path()));
    Optional<String> disabled =
        files.names(directory).stream()
            .filter(name -> name.matches(".*\\.conf\\..+"))
            .map(name -> directory + "/" + name)
            .findFirst();
    return new FpmFault(place, "no pool is defined", Optional.empty(), disabled, Optional.empty());
  }

  private static Optional<FpmFault> unknown(IniEntry entry, Set<String> known) {
    if (known.contains(entry.key())) {
      return Optional.empty();
    }
    LevenshteinDistance near = new LevenshteinDistance(3);
    Optional<String> better =
        known.stream()
            .filter(key -> near.apply(key, entry.key()) >= 0)
            .min(
                Comparator.<String>comparingInt(key -> near.apply(key, entry.key()))
                    .thenComparing(key -> key));
    String message = "`" + entry.key() + "` is not a setting of PHP-FPM";
    return Optional.of(
        better.isPresent()
            ? at(entry.keyPlace(), message, better)
            : at(entry.place(), message, Optional.of("")));
  }

  private static void accounts(Accounts known, FpmPool pool, List<FpmFault> faults) {
    for (String key : List.of("user", "listen.owner")) {
      pool.entry(key)
          .filter(entry -> known.isUnknownUser(entry.value()))
          .ifPresent(entry ->
              faults.add(
                  at(
                      entry.valuePlace(),
                      "the user `" + entry.value() + "` does not exist",
                      like(entry.value(), known.users().keySet()))));
    }
    for (String key : List.of("group", "listen.group")) {
      pool.entry(key)
          .filter(entry -> known.isUnknownGroup(entry.value()))
          .ifPresent(entry ->
              faults.add(
                  at(
                      entry.valuePlace(),
                      "the group `" + entry.value() + "` does not exist",
                      like(entry.value(), known.groups().keySet()))));
    }
  }

  /** The nearest account, or the web server's own. */
  private static Optional<String> like(String name, Set<String> known) {
    LevenshteinDistance near = new LevenshteinDistance(2);
    return known.stream()
        .filter(other -> near.apply(other, name) >= 0)
        .min(
            Comparator.<String>comparingInt(other -> near.apply(other, name))
                .thenComparing(other -> other))
        .or(() -> known.stream().filter("www-data"::equals).findFirst());
  }

  /** {@code fpm_conf.c}: the number of servers at the start lies between the spare ones. */
  private static Optional<FpmFault> servers(FpmPool pool) {
    if (!pool.value("pm").equals("dynamic")) {
      return Optional.empty();
    }
    int least = number(pool, "pm.min_spare_servers", 0);
    int most = number(pool, "pm.max_spare_servers", 0);
    int start = number(pool, "pm.start_servers", least + (most - least) / 2);
    int children = number(pool, "pm.max_children", 0);
    if (start < least || start > most) {
      return pool.entry("pm.start_servers")
          .map(e ->
              at(
                  e.valuePlace(),
                  "`pm.start_servers` does not lie between `pm.min_spare_servers` and"
                      + " `pm.max_spare_servers`",
                  Optional.of(String.valueOf(least + (most - least) / 2))));
    }
    if (children > 0 && most > children) {
      return pool.entry("pm.max_spare_servers")
          .map(e ->
              at(
                  e.valuePlace(),
                  "`pm.max_spare_servers` is greater than `pm.max_children`",
                  Optional.of(String.valueOf(children))));
    }
    return Optional.empty();
  }

  private static int number(FpmPool pool, String key, int absent) {
    String value = pool.value(key);
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : absent;
  }

  private static Optional<FpmFault> parentOf(HostFiles files, Optional<IniEntry> entry) {
    return entry
        .filter(e -> e.value().startsWith("/"))
        .filter(e -> files.isSurelyMissing(HostFiles.parent(e.value())))
        .map(e ->
            new FpmFault(
                e.place(),
                "the directory of `" + e.key() + "` does not exist",
                Optional.empty(),
                Optional.empty(),
                Optional.of(HostFiles.parent(e.value()))));
  }

  private static Optional<FpmFault> chdir(HostFiles files, FpmPool pool) {
    return pool.entry("chdir")
        .filter(e -> e.value().startsWith("/") && pool.value("chroot").isEmpty())
        .filter(e -> files.isSurelyMissing(e.value()))
        .map(e ->
            at(e.place(), "`chdir` to `" + e.value() + "`, which does not exist", Optional.of("")));
  }
}
