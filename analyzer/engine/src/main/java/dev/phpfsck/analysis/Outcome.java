package dev.phpfsck.analysis;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.site.SiteProblem;
import java.util.List;

/**
 * What a scan comes to, apart from how the root was named.
 *
 * @param findings the one to repair first comes first
 * @param problems sorted by path
 */
record Outcome(ScanSummary summary, List<Finding> findings, List<SiteProblem> problems) {
  Outcome {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }
}
