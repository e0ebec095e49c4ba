package dev.phpfsck.analysis;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleCatalog;
import dev.phpfsck.rule.Site;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.ServerReader;
import dev.phpfsck.site.SiteException;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.List;

/** A scan, from a web root to ranked findings. */
public final class Analysis {
  private Analysis() {}

  /**
   * Scans a root with these rules.
   *
   * @throws SiteException where the root cannot be scanned at all
   */
  public static ScanResult run(ScanOptions options, RuleCatalog rules) throws SiteException {
    SiteTree tree = SiteTree.walk(options.root(), options.serverRoot());
    Site site = new Site(tree, server(options, tree));
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      findings.addAll(rule.check(site));
    }
    ScanSummary summary = new ScanSummary(tree.files().size(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    return new ScanResult(
        options.root().toString(),
        summary,
        findings,
        tree.problems(),
        new SourceLines(tree.root(), options.serverRoot()));
  }

  private static Server server(ScanOptions options, SiteTree tree) {
    return switch (options.server()) {
      case IF_SERVING -> ServerReader.read(tree, options.serverRoot(), false);
      case ALWAYS -> ServerReader.read(tree, options.serverRoot(), true);
      case NEVER -> ServerReader.withoutServer(tree, options.serverRoot(), "it was not asked for");
    };
  }
}
