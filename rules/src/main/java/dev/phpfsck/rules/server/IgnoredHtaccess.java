package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Confidence;
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
import dev.phpfsck.server.apache.HtaccessFile;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Rewrite rules in a .htaccess that Apache does not read, or passes over. */
public final class IgnoredHtaccess implements Rule {
  private static final String ID = "ignored-htaccess";

  /** Another way to the front controller, for Apaches without the module. */
  private static final String OTHERWISE =
      "(?is).*(<IfModule\\s+!\\s*(mod_rewrite|rewrite_module)|FallbackResource|ErrorDocument\\s+404\\s+\\S*index\\.php).*";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "a .htaccess makes the site's URLs, and Apache does not read it or lacks `rewrite`");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    return Stream.concat(notRead(server), withoutModule(server)).toList();
  }

  /**
   * Rules inside of {@code <IfModule mod_rewrite.c>}, and the module is installed but not loaded.
   */
  private static Stream<Finding> withoutModule(Server server) {
    boolean off =
        server.apache().filter(config -> !config.has("rewrite_module")).isPresent()
            && server.files().isFile("/etc/apache2/mods-available/rewrite.load");
    return server.htaccess().stream()
        .filter(file -> off && server.isServed() && file.overrides().readsHtaccess())
        .filter(file -> routes(file.file().text()) && !file.file().text().matches(OTHERWISE))
        .filter(file -> file.faults().isEmpty())
        .filter(file -> server.hosts().stream().noneMatch(IgnoredHtaccess::routesItself))
        .map(file -> {
          int rule = file.file().text().toLowerCase(Locale.ROOT).indexOf("rewriterule");
          return ServerFinding.at(
                  file.file().place(Math.max(0, rule), Math.max(0, rule) + "RewriteRule".length()),
                  ID,
                  "the module `rewrite` is not loaded, so the rewrite rules do nothing")
              .confidence(Confidence.LIKELY)
              .impact(Impact.HTTP_404)
              .fix(new Fix.Command("a2enmod rewrite"))
              .build();
        });
  }

  private static Stream<Finding> notRead(Server server) {
    return server.htaccess().stream()
        .filter(file -> server.isServed() && !file.overrides().readsHtaccess())
        .filter(file -> routes(file.file().text()))
        .filter(file -> server.hosts().stream().noneMatch(IgnoredHtaccess::routesItself))
        .flatMap(file -> finding(file).stream());
  }

  /** Whether every URL of the site goes through these rules. */
  private static boolean routes(String text) {
    return text.lines()
        .map(String::strip)
        .anyMatch(line -> line.matches("(?i)RewriteRule\\s.*index\\.php.*|FallbackResource\\s.*"));
  }

  private static boolean routesItself(ServedHost host) {
    return host.directives().stream()
        .anyMatch(d -> d.is("RewriteRule") || d.is("FallbackResource") || d.is("AliasMatch"));
  }

  private static Optional<Finding> finding(HtaccessFile file) {
    Optional<Directive> origin =
        file.overrides().origin().stream().filter(d -> d.is("AllowOverride")).findFirst();
    String text = file.file().text();
    int rule = text.toLowerCase(Locale.ROOT).indexOf("rewriterule");
    Place inFile = file.file().place(Math.max(0, rule), Math.max(0, rule));
    return origin.map(directive ->
        ServerFinding.at(
                directive.place(),
                ID,
                "`AllowOverride None`, so the rewrite rules of `"
                    + file.file().reportPath()
                    + "` do nothing")
            .confidence(Confidence.LIKELY)
            .impact(Impact.HTTP_404)
            .label(ServerFinding.location(inFile), "not read")
            .fix(ServerFinding.replace(directive.place(), "AllowOverride All"))
            .build());
  }
}
