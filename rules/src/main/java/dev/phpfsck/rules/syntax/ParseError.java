package dev.phpfsck.rules.syntax;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.SyntaxFault;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.PhpNames;
import dev.phpfsck.site.SitePath;
import java.util.List;
import java.util.Map;

/**
 * A file that no PHP compiles which may run it. Only the first fault of a file is reported: PHP
 * stops there, and what follows is often its echo.
 */
public final class ParseError implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "parse-error", RuleGroup.SYNTAX, Severity.ERROR, "a file that PHP does not compile");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    return site.facts().entrySet().stream()
        .filter(file -> !file.getValue().faults().isEmpty())
        .filter(file -> isMeantToRun(site, file))
        .flatMap(file ->
            file.getValue().faults().stream()
                .filter(fault -> isRefused(site, fault))
                .findFirst()
                .map(fault -> finding(site, file.getKey(), fault))
                .stream())
        .toList();
  }

  /** Whether no PHP that runs the site is so old that it takes what a later one refuses. */
  private static boolean isRefused(Site site, SyntaxFault fault) {
    return fault.since().isEmpty()
        || site.server().runtimes().stream()
            .noneMatch(runtime -> PhpVersion.isBefore(runtime.install().version(), fault.since()));
  }

  /** A template of code, a sample for tests: PHP tags in a file that no name calls PHP. */
  private static boolean isMeantToRun(Site site, Map.Entry<SitePath, FileFacts> file) {
    return (PhpNames.isPhp(file.getKey()) && !PhpNames.isBlade(file.getKey()))
        || file.getValue().nature().shebang()
        || site.includes().to(file.getKey()).stream().anyMatch(edge -> means(edge, file.getKey()));
  }

  /** Whether an include is of that file, or of files that are called alike: not of just any. */
  private static boolean means(IncludeEdge edge, SitePath file) {
    return edge.status() == IncludeStatus.RESOLVED
        || edge.patterns().stream().anyMatch(pattern -> pattern.endsWith("." + file.extension()));
  }

  /**
   * Code that nothing runs, such as the samples of a code generator, is broken without harm. What
   * an old PHP takes, libraries keep for it and load under a condition.
   */
  private static Finding finding(Site site, SitePath file, SyntaxFault fault) {
    boolean runs =
        fault.since().isEmpty() ? site.isRunByAPage(file) : site.isAlwaysRunByAPage(file);
    return Finding.at(site.location(file, fault.span()), INFO.id(), fault.message())
        .severity(runs ? Severity.ERROR : Severity.WARNING)
        .impact(runs ? impact(site, file, fault) : Impact.NONE)
        .build();
  }

  /** A page whose bytes are no code is sent; what includes such a file misses its names. */
  private static Impact impact(Site site, SitePath file, SyntaxFault fault) {
    boolean sent = fault.message().startsWith("this file ");
    boolean alone = site.includes().entryPointsOf(file).equals(List.of(file));
    return sent && alone ? Impact.BLANK_PAGE : Impact.HTTP_500;
  }
}
