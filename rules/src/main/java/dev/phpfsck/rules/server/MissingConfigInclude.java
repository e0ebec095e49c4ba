package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.apache.ApacheFault;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.Place;
import java.util.List;
import java.util.stream.Stream;

/** {@code Include} of a file that does not exist. */
public final class MissingConfigInclude implements Rule {
  private static final String ID = "missing-config-include";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID, RuleGroup.SERVER, Severity.ERROR, "`Include` names a file that does not exist");
  }

  @Override
  public List<Finding> check(Site site) {
    List<Finding> apache =
        ServerFinding.ofFaults(
            site.server(),
            (fault, impact) ->
                switch (fault) {
                  case ApacheFault.MissingInclude missing ->
                      Stream.of(finding(missing.place(), missing.path(), "does not exist"));
                  case ApacheFault.EmptyInclude empty ->
                      Stream.of(finding(empty.place(), empty.pattern(), "matches no file"));
                  default -> Stream.empty();
                });
    Stream<Finding> nginx =
        site.server().nginx().stream()
            .flatMap(config -> config.missingIncludes().stream())
            .map(MissingConfigInclude::ofNginx);
    return Stream.concat(apache.stream(), nginx).toList();
  }

  private static Finding ofNginx(Directive include) {
    String path = include.argument(0);
    return ServerFinding.at(
            include.place(), ID, "`include` of `" + path + "`, which does not exist")
        .impact(Impact.SERVER_DOWN)
        .reference(path)
        .fix(ServerFinding.replace(include.place(), "# include " + path + ";\n"))
        .build();
  }

  private static Finding finding(Place place, String path, String fault) {
    String optional = place.text().replaceFirst("(?i)^Include\\b", "IncludeOptional");
    return ServerFinding.at(place, ID, "`Include` of `" + path + "`, which " + fault)
        .impact(Impact.SERVER_DOWN)
        .reference(path)
        .fix(ServerFinding.replace(place, optional))
        .build();
  }
}
