package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** {@code ${NAME}} that is a slip of the keyboard away from a variable that is defined. */
public final class UndefinedConfigVariable implements Rule {
  private static final String ID = "undefined-config-variable";
  private static final LevenshteinDistance NEAR = new LevenshteinDistance(2);

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "a misspelt `${VARIABLE}` in Apache's configuration stays as it is written");
  }

  @Override
  public List<Finding> check(Site site) {
    return ServerFinding.ofFaults(
        site.server(),
        (fault, impact) ->
            fault instanceof ApacheFault.UndefinedVariable undefined
                ? finding(site.server().apache().orElseThrow(), undefined).stream()
                : Stream.empty());
  }

  /** Any other name may come from the environment that starts Apache: a container's, systemd's. */
  private static Optional<Finding> finding(
      ApacheConfig config, ApacheFault.UndefinedVariable fault) {
    return Stream.concat(config.env().names().stream(), config.defines().keySet().stream())
        .filter(name -> NEAR.apply(name, fault.name()) >= 0)
        .min(java.util.Comparator.comparing(name -> NEAR.apply(name, fault.name())))
        .map(name ->
            ServerFinding.at(fault.place(), ID, "`${" + fault.name() + "}` is not defined")
                .confidence(Confidence.LIKELY)
                .impact(Impact.SERVER_DOWN)
                .reference(fault.name())
                .fix(
                    ServerFinding.replace(
                        fault.place(),
                        fault.place().text().replace("${" + fault.name() + "}", "${" + name + "}")))
                .build());
  }
}
