package dev.phpfsck.rules.php;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.PhpRuntime;
import java.util.List;
import java.util.Optional;

/** A value of php.ini that PHP does not take, or that does harm. */
public final class InvalidIniValue implements Rule {
  private static final String ID = "invalid-ini-value";
  private static final List<String> WATCHED =
      List.of(
          "memory_limit",
          "post_max_size",
          "upload_max_filesize",
          "date.timezone",
          "include_path",
          "output_buffering",
          "max_execution_time",
          "max_input_time",
          "max_input_vars");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.PHP,
        Severity.WARNING,
        "PHP does not take the value of a setting, or the value does harm");
  }

  @Override
  public List<Finding> check(Site site) {
    return site.server().runtimes().stream()
        .flatMap(runtime -> WATCHED.stream().flatMap(name -> finding(runtime, name).stream()))
        .distinct()
        .toList();
  }

  private static Optional<Finding> finding(PhpRuntime runtime, String name) {
    return runtime
        .setting(name)
        .flatMap(setting ->
            IniValueFault.of(setting)
                .map(fault ->
                    ServerFinding.at(setting.place(), ID, "`" + name + "` " + fault.message())
                        .severity(fault.severity())
                        .impact(fault.impact())
                        .reference(setting.value())
                        .fix(ServerFinding.replace(setting.place(), fault.better()))
                        .build()));
  }
}
