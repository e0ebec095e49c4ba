package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.apache.ApacheFault;
import dev.phpfsck.server.host.Place;
import java.util.List;
import java.util.stream.Stream;

/** {@code php_value} and its kin where PHP is not Apache's module. */
public final class PhpValueWithoutModPhp implements Rule {
  private static final String ID = "php-value-without-mod-php";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "`php_value` stands in a configuration whose PHP is not Apache's module");
  }

  @Override
  public List<Finding> check(Site site) {
    return ServerFinding.ofFaults(
        site.server(),
        (fault, impact) ->
            fault instanceof ApacheFault.NeedsModule needs && isPhps(needs.name())
                ? Stream.of(
                    ServerFinding.at(
                            needs.place(),
                            ID,
                            "`"
                                + needs.name()
                                + "` is known to PHP's Apache module only,"
                                + " which is not loaded")
                        .impact(impact)
                        .fix(ServerFinding.deleteLines(line(needs.place())))
                        .build())
                : Stream.empty());
  }

  private static boolean isPhps(String name) {
    return name.startsWith("php_") || name.equalsIgnoreCase("PHPIniDir");
  }

  /** From the directive's name to the end of its line. */
  private static Place line(Place name) {
    int start = name.span().start();
    int end = name.file().lines().end(name.line());
    String text = name.file().text().substring(start, end).stripTrailing();
    return name.file().place(start, start + text.length());
  }
}
