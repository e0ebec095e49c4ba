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
import dev.phpfsck.server.ServedHost;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.apache.ApacheDirectives;
import dev.phpfsck.server.apache.HtaccessFile;
import dev.phpfsck.server.directive.Directive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A .htaccess that lets in known users alone, and does not say how they make themselves known:
 * without {@code AuthType} (AH00027), or without the {@code AuthName} that {@code Basic} needs
 * (AH01615).
 */
public final class IncompleteAuthentication implements Rule {
  private static final String ID = "incomplete-authentication";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "a .htaccess asks for a user, and `AuthType` or `AuthName` is missing");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    return server.apache().filter(IncompleteAuthentication::isKnown).isEmpty()
        ? List.of()
        : server.htaccess().stream().flatMap(file -> finding(server, file).stream()).toList();
  }

  /** Whether no module may find out who a visitor is but those that {@code AuthType} chooses. */
  private static boolean isKnown(ApacheConfig config) {
    boolean strangers =
        config.modules().stream()
            .anyMatch(m -> !m.isPhp() && ApacheDirectives.table().byId(m.id()).isEmpty());
    return config.has("authz_core_module")
        && !strangers
        && config.all().noneMatch(d -> d.name().matches("(?i)LuaHook.*|AuthnzFcgi.*"));
  }

  private static Optional<Finding> finding(Server server, HtaccessFile file) {
    List<Directive> demands = file.directives().stream().filter(d -> d.is("Require")).toList();
    boolean plain = file.directives().stream().noneMatch(IncompleteAuthentication::isMore);
    if (demands.isEmpty() || !plain || !demands.stream().allMatch(d -> asksForUser(d))) {
      return Optional.empty();
    }
    List<Optional<String>> missing =
        server.hosts().stream()
            .filter(host -> (file.directory() + "/").startsWith(host.directory() + "/"))
            .map(host -> missing(host, file))
            .toList();
    boolean everywhere = !missing.isEmpty() && missing.stream().allMatch(Optional::isPresent);
    return everywhere
        ? Optional.of(finding(file, demands.getFirst(), missing.getFirst().orElseThrow()))
        : Optional.empty();
  }

  /** The directive that is missing in that host; empty where none is, or in doubt. */
  private static Optional<String> missing(ServedHost host, HtaccessFile file) {
    List<Directive> held = host.forFile(file.directory(), "index.php");
    boolean more = held.stream().anyMatch(IncompleteAuthentication::isMore);
    boolean others =
        held.stream()
            .filter(d -> d.is("Require"))
            .reduce((a, b) -> b)
            .filter(file.directives()::contains)
            .isEmpty();
    if (more || others) {
      return Optional.empty();
    }
    String type = last(held, "AuthType").toLowerCase(Locale.ROOT);
    if (type.isEmpty() || type.equals("none")) {
      return Optional.of("AuthType");
    }
    return type.equals("basic") && held.stream().noneMatch(d -> d.is("AuthName"))
        ? Optional.of("AuthName")
        : Optional.empty();
  }

  private static String last(List<Directive> held, String name) {
    return held.stream()
        .filter(d -> d.is(name))
        .reduce((first, second) -> second)
        .map(d -> d.argument(0))
        .orElse("");
  }

  private static boolean asksForUser(Directive require) {
    return require.argument(0).matches("(?i)valid-user|user|group");
  }

  /** What joins, chooses between or takes back demands: that is not looked into. */
  private static boolean isMore(Directive directive) {
    String name = directive.name().toLowerCase(Locale.ROOT);
    return directive.section()
        ? name.matches("require.*|if|else.*|limit.*")
        : Stream.of("authmerging", "satisfy", "allow").anyMatch(name::equals);
  }

  private static Finding finding(HtaccessFile file, Directive require, String missing) {
    boolean replaced = file.directives().stream().anyMatch(d -> d.is(missing));
    String line = missing.equals("AuthType") ? "AuthType Basic" : "AuthName \"Restricted\"";
    boolean meant =
        missing.equals("AuthName")
            || file.directives().stream().anyMatch(d -> d.is("AuthUserFile"));
    Finding.Builder finding =
        ServerFinding.at(
                require.place(),
                ID,
                "`" + missing + "` is missing: Apache does not know how a user makes himself known")
            .impact(Impact.HTTP_500)
            .reference(missing);
    if (meant && !replaced) {
      Fix fix = ServerFinding.replace(require.place(), line + "\n" + require.place().text());
      finding.fix(fix);
    }
    return finding.build();
  }
}
