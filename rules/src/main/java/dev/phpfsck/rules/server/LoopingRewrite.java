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
import dev.phpfsck.server.apache.HtaccessFile;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.HostFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of a .htaccess that takes its own result again and makes it longer: {@code RewriteRule
 * ^(.*)$ public/$1}. Apache starts over with every URL that rules in a directory have rewritten; a
 * rule for all URLs, with no condition and no rule before it, then never ends (AH00124). Where the
 * result is the same each time, Apache sees that and stops by itself.
 */
public final class LoopingRewrite implements Rule {
  private static final String ID = "looping-rewrite";

  private static final Set<String> EVERYTHING =
      Set.of("(.*)", "^(.*)$", "^(.*)", "(.*)$", "(.+)", "^(.+)$");

  /** Flags that leave it at that; any other might end the loop, or send the request away. */
  private static final Set<String> HARMLESS =
      Set.of("l", "last", "qsa", "qsappend", "nc", "nocase", "ne", "noescape", "b");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "a rule of a .htaccess rewrites its own result again");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    boolean rewrites =
        server.apache().filter((ApacheConfig config) -> config.has("rewrite_module")).isPresent();
    return !rewrites
        ? List.of()
        : server.htaccess().stream()
            .filter(file -> file.overrides().readsHtaccess())
            .flatMap(file -> looping(server, file).stream())
            .map(LoopingRewrite::finding)
            .toList();
  }

  /** The first rule, where all URLs come to it and its result does so, too. */
  private static Optional<Directive> looping(Server server, HtaccessFile file) {
    List<Directive> rewriting =
        file.directives().stream()
            .filter(d -> d.section() || d.name().toLowerCase(Locale.ROOT).startsWith("rewrite"))
            .toList();
    boolean plain = rewriting.size() > 1 && rewriting.stream().noneMatch(Directive::section);
    if (!plain || !rewriting.get(0).is("RewriteEngine") || !rewriting.get(1).is("RewriteRule")) {
      return Optional.empty();
    }
    Directive rule = rewriting.get(1);
    boolean on =
        rewriting.stream()
            .filter(d -> d.is("RewriteEngine"))
            .allMatch(d -> d.argument(0).equalsIgnoreCase("on"));
    return on && EVERYTHING.contains(rule.argument(0)) && staysHere(server, file, rule)
        ? Optional.of(rule)
        : Optional.empty();
  }

  /**
   * Whether the rule leads to the same directory, or to one below it that has no rules of its own:
   * those would hold instead.
   */
  private static boolean staysHere(Server server, HtaccessFile file, Directive rule) {
    String target = rule.argument(1);
    boolean harmless =
        flags(rule).stream().allMatch(flag -> HARMLESS.contains(flag.toLowerCase(Locale.ROOT)));
    if (!harmless || !target.matches("[A-Za-z0-9_][A-Za-z0-9_./-]*/\\$1(\\?.*)?")) {
      return false;
    }
    String at = file.directory();
    for (String segment : prefix(rule).split("/", -1)) {
      at = HostFiles.resolve(at, segment);
      if (segment.equals("..") || !server.files().isMissing(at + "/.htaccess")) {
        return false;
      }
    }
    return true;
  }

  /** What the rule puts before the URL, without the slash. */
  private static String prefix(Directive rule) {
    String target = rule.argument(1);
    return target.substring(0, target.indexOf("/$1"));
  }

  private static List<String> flags(Directive rule) {
    String flags = rule.argument(2).replaceAll("[\\[\\]]", "");
    return flags.isEmpty() ? List.of() : Arrays.asList(flags.split(",", -1));
  }

  private static Finding finding(Directive rule) {
    String condition = "RewriteCond %{REQUEST_URI} !/" + prefix(rule).replace(".", "\\.") + "/";
    return ServerFinding.at(rule.place(), ID, "this rule takes its own result again, without end")
        .impact(Impact.HTTP_500)
        .fix(ServerFinding.replace(rule.place(), condition + "\n" + rule.place().text()))
        .build();
  }
}
