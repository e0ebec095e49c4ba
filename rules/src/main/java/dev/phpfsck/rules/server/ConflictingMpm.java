package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.apache.ApacheFault;
import java.util.List;
import java.util.stream.Stream;

/** No multi-processing module, two of them, or one with threads beside PHP's module. */
public final class ConflictingMpm implements Rule {
  private static final String ID = "conflicting-mpm";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "Apache has no multi-processing module, two, or one that PHP's module forbids");
  }

  @Override
  public List<Finding> check(Site site) {
    boolean php = site.server().apache().flatMap(ApacheConfig::phpModule).isPresent();
    return ServerFinding.ofFaults(site.server(), (fault, impact) -> finding(fault, php));
  }

  private static Stream<Finding> finding(ApacheFault fault, boolean php) {
    return switch (fault) {
      case ApacheFault.NoMpm none ->
          Stream.of(
              found(
                  none,
                  "no multi-processing module is loaded",
                  php ? "a2enmod mpm_prefork" : "a2enmod mpm_event"));
      case ApacheFault.SeveralMpms several ->
          Stream.of(
              found(
                  several,
                  "more than one multi-processing module is loaded",
                  "a2dismod " + surplus(several.modules(), php)));
      case ApacheFault.ThreadedMpmWithPhp threaded ->
          Stream.of(
              found(
                  threaded,
                  "`" + threaded.mpm() + "` has threads, for which PHP's module is not built",
                  "a2dismod " + threaded.mpm().replace("_module", "") + " && a2enmod mpm_prefork"));
      default -> Stream.empty();
    };
  }

  /** The module to take out: with PHP's module only prefork may stay. */
  private static String surplus(List<String> modules, boolean php) {
    String kept =
        php && modules.contains("mpm_prefork_module") ? "mpm_prefork_module" : modules.getFirst();
    return modules.stream()
        .filter(module -> !module.equals(kept))
        .map(module -> module.replace("_module", ""))
        .findFirst()
        .orElseThrow();
  }

  private static Finding found(ApacheFault fault, String message, String command) {
    return ServerFinding.at(fault.place(), ID, message)
        .impact(Impact.SERVER_DOWN)
        .fix(new Fix.Command(command))
        .build();
  }
}
