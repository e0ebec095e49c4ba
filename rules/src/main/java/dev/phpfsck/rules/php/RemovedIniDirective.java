package dev.phpfsck.rules.php;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.PhpRuntime;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.ini.IniEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A setting that PHP has removed and refuses to start with. */
public final class RemovedIniDirective implements Rule {
  private static final String ID = "removed-ini-directive";

  /** Measured: PHP 8.2 ends with a fatal error for each of these when it is on. */
  private static final Map<String, String> REMOVED =
      Map.ofEntries(
          Map.entry("allow_call_time_pass_reference", "5.4"),
          Map.entry("asp_tags", "7.0"),
          Map.entry("define_syslog_variables", "5.4"),
          Map.entry("highlight.bg", "5.4"),
          Map.entry("magic_quotes_gpc", "5.4"),
          Map.entry("magic_quotes_runtime", "5.4"),
          Map.entry("magic_quotes_sybase", "5.4"),
          Map.entry("register_globals", "5.4"),
          Map.entry("register_long_arrays", "5.4"),
          Map.entry("safe_mode", "5.4"),
          Map.entry("safe_mode_gid", "5.4"),
          Map.entry("safe_mode_include_dir", "5.4"),
          Map.entry("safe_mode_exec_dir", "5.4"),
          Map.entry("safe_mode_allowed_env_vars", "5.4"),
          Map.entry("safe_mode_protected_env_vars", "5.4"),
          Map.entry("track_errors", "8.0"),
          Map.entry("zend.ze1_compatibility_mode", "5.3"));

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.PHP,
        Severity.ERROR,
        "php.ini turns on a setting that PHP has removed: PHP refuses to start");
  }

  @Override
  public List<Finding> check(Site site) {
    return site.server().runtimes().stream()
        .flatMap(runtime -> findings(site.server(), runtime))
        .distinct()
        .toList();
  }

  private static Stream<Finding> findings(Server server, PhpRuntime runtime) {
    return runtime
        .install()
        .ini()
        .entries()
        .filter(entry -> REMOVED.containsKey(entry.key()) && entry.isOn())
        .filter(entry -> isRemoved(runtime, REMOVED.getOrDefault(entry.key(), "")))
        .map(entry ->
            ServerFinding.at(entry.place(), ID, message(entry))
                .impact(impact(server, runtime.handler()))
                .fix(ServerFinding.deleteLines(entry.place()))
                .build());
  }

  private static String message(IniEntry entry) {
    return "`" + entry.key() + "` was removed in PHP " + REMOVED.get(entry.key());
  }

  /** A PHP of unknown version is taken for one that is supported, which has none of them. */
  private static boolean isRemoved(PhpRuntime runtime, String since) {
    String version = runtime.install().version();
    return version.isEmpty() || version.compareTo(since) >= 0;
  }

  private static Impact impact(Server server, PhpHandler handler) {
    return switch (handler) {
      case PhpHandler.Module module -> Impact.SERVER_DOWN;
      case PhpHandler.FastCgi fastCgi -> ServerFinding.unreachable(server);
      case PhpHandler.Cgi cgi -> Impact.HTTP_500;
      case PhpHandler.Fcgid fcgid -> Impact.HTTP_500;
      case PhpHandler.Nobody nobody -> Impact.NONE;
      case PhpHandler.Undecided undecided -> Impact.NONE;
    };
  }
}
