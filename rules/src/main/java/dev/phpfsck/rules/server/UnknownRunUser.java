package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.apache.EnvVars;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Apache is to run as a user or group that the server does not have. */
public final class UnknownRunUser implements Rule {
  private static final String ID = "unknown-run-user";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID, RuleGroup.SERVER, Severity.ERROR, "Apache is to run as a user that does not exist");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    return server.apache().stream()
        .flatMap(config ->
            Stream.of(
                server.accounts().isUnknownUser(config.user())
                    ? finding(config, "User", server.accounts().users().keySet())
                    : Optional.<Finding>empty(),
                server.accounts().isUnknownGroup(config.group())
                    ? finding(config, "Group", server.accounts().groups().keySet())
                    : Optional.<Finding>empty()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Finding> finding(ApacheConfig config, String what, Set<String> known) {
    return config
        .global(what)
        .map(directive -> {
          String name = directive.argument(0);
          Place place = source(config, directive);
          Finding.Builder finding =
              ServerFinding.at(
                      place,
                      ID,
                      "the "
                          + what.toLowerCase(java.util.Locale.ROOT)
                          + " `"
                          + name
                          + "` does not exist")
                  .impact(Impact.SERVER_DOWN)
                  .reference(name);
          LevenshteinDistance near = new LevenshteinDistance(2);
          known.stream()
              .filter(other -> near.apply(other, name) >= 0)
              .sorted()
              .findFirst()
              .or(() -> known.stream().filter("www-data"::equals).findFirst())
              .map(other -> ServerFinding.replace(place, place.text().replace(name, other)))
              .ifPresent(finding::fix);
          return finding.build();
        });
  }

  /** Where the name is written: in {@code envvars} behind {@code ${APACHE_RUN_USER}}. */
  private static Place source(ApacheConfig config, Directive directive) {
    String raw = directive.argumentPlace(0).text();
    boolean variable = raw.startsWith("${") && raw.endsWith("}");
    return (variable
            ? config.env().get(raw.substring(2, raw.length() - 1))
            : Optional.<EnvVars.Variable>empty())
        .map(EnvVars.Variable::valuePlace)
        .orElse(directive.argumentPlace(0));
  }
}
