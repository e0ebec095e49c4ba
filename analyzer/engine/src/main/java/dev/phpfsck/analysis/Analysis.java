package dev.phpfsck.analysis;

import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.evidence.LogMatch;
import dev.phpfsck.evidence.LogSummary;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.index.SiteIndex;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleCatalog;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SiteException;
import dev.phpfsck.site.SiteProblem;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.site.WebRoot;
import dev.phpfsck.suggest.Suggester;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scan, from a web root to ranked findings. */
public final class Analysis {
  private Analysis() {}

  /**
   * Scans a root with these rules.
   *
   * @throws SiteException where the root cannot be scanned at all
   */
  public static ScanResult run(ScanOptions options, RuleCatalog rules) throws SiteException {
    return run(options, rules, LogSummary.empty());
  }

  /**
   * Scans a root with these rules, and joins what is found with what {@code log} tells.
   *
   * @throws SiteException where the root cannot be scanned at all
   */
  public static ScanResult run(ScanOptions options, RuleCatalog rules, LogSummary log)
      throws SiteException {
    Instant started = Instant.now();
    Inventory inventory = discover(options);
    LastScan last = LastScan.of(options, rules, log, inventory);
    Optional<Outcome> known = options.rehash() ? Optional.empty() : last.outcome();
    Outcome outcome =
        known.isPresent()
            ? known.get()
            : evaluate(options, rules, log, inventory.tree(), started, last);
    return new ScanResult(
        options.root().toString(),
        outcome.summary(),
        outcome.findings(),
        outcome.problems(),
        new SourceLines(inventory.root().path(), options.serverRoot()));
  }

  private static Outcome evaluate(
      ScanOptions options,
      RuleCatalog rules,
      LogSummary log,
      SiteTree tree,
      Instant started,
      LastScan last) {
    try (SiteIndex index = open(options, tree, started);
        Linking linking = new Linking(options, tree, index)) {
      FactReader.Read read = linking.read();
      IncludeGraph includes = linking.includes();
      linking.awaitIndex();
      Suggester suggester = new Suggester(tree, index::names, includes, read.facts());
      Site site =
          new Site(tree, read.facts(), includes, linking.autoload(), suggester, linking.server());
      options.progress().at(Progress.Stage.CHECKING, 0, 0);
      List<Finding> findings = check(site, rules, log);
      Outcome outcome =
          new Outcome(summary(tree, read, includes), findings, problems(tree, read, index));
      if (index.notes().isEmpty() && read.isRepeatable()) {
        last.remember(outcome, tree, started);
      }
      return outcome;
    }
  }

  /**
   * Who includes whom in a root: the first half of a scan, without rules.
   *
   * @throws SiteException where the root cannot be scanned at all
   */
  public static IncludeGraph graph(ScanOptions options) throws SiteException {
    Instant started = Instant.now();
    SiteTree tree = discover(options).tree();
    try (SiteIndex index = open(options, tree, started);
        Linking linking = new Linking(options, tree, index)) {
      return linking.includes();
    }
  }

  private static Inventory discover(ScanOptions options) throws SiteException {
    options.progress().at(Progress.Stage.DISCOVERING, 0, 0);
    return new Inventory(WebRoot.of(options.root(), options.serverRoot()));
  }

  private static SiteIndex open(ScanOptions options, SiteTree tree, Instant started) {
    return options
        .indexes()
        .map(home -> SiteIndex.open(home, options.version(), tree, started))
        .orElseGet(() -> SiteIndex.inMemory(tree));
  }

  private static List<Finding> check(Site site, RuleCatalog rules, LogSummary log) {
    BlastRadius radius = new BlastRadius(site.includes());
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      rule.check(site).stream().map(radius::measure).forEach(findings::add);
    }
    return new Ranking(new Visits(site)).mostUrgentFirst(LogMatch.join(site.tree(), findings, log));
  }

  private static List<SiteProblem> problems(SiteTree tree, FactReader.Read read, SiteIndex index) {
    List<SiteProblem> problems = new ArrayList<>(tree.problems());
    problems.addAll(read.problems());
    index.notes().forEach(note -> problems.add(new SiteProblem("", note)));
    problems.sort(null);
    return problems;
  }

  private static ScanSummary summary(SiteTree tree, FactReader.Read read, IncludeGraph includes) {
    Map<IncludeStatus, Integer> counts = includes.counts();
    return new ScanSummary(
        tree.files().size(),
        read.facts().size(),
        read.parsed(),
        read.facts().size() - read.parsed(),
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        counts.getOrDefault(IncludeStatus.RESOLVED, 0),
        counts.getOrDefault(IncludeStatus.MISSING, 0),
        counts.getOrDefault(IncludeStatus.GUARDED, 0),
        counts.getOrDefault(IncludeStatus.PATTERN, 0),
        counts.getOrDefault(IncludeStatus.DYNAMIC, 0),
        counts.getOrDefault(IncludeStatus.REMOTE, 0),
        includes.entryPoints().size());
  }
}
