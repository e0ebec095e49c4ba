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
import dev.phpfsck.server.Directive;
import dev.phpfsck.server.HtaccessFile;
import dev.phpfsck.server.Place;
import dev.phpfsck.server.ServedHost;
import dev.phpfsck.server.Server;
import java.util.List;
import java.util.Optional;

/** Rewrite rules in a .htaccess that Apache does not read. */
public final class IgnoredHtaccess implements Rule {
  private static final String ID = "ignored-htaccess";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "a .htaccess makes the site's URLs, and `AllowOverride None` keeps Apache from reading it");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    return server.htaccess().stream()
        .filter(file -> server.isServed() && !file.overrides().readsHtaccess())
        .filter(file -> routes(file.file().text()))
        .filter(file -> server.hosts().stream().noneMatch(IgnoredHtaccess::routesItself))
        .flatMap(file -> finding(file).stream())
        .toList();
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
    int rule = text.toLowerCase(java.util.Locale.ROOT).indexOf("rewriterule");
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
