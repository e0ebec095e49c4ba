package dev.phpfsck.analysis;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.site.SiteProblem;
import java.util.List;

/**
 * What a scan found.
 *
 * @param root as the user named it
 * @param findings the one to repair first comes first
 * @param problems what could not be looked at, sorted by path
 * @param sources the files that findings point into
 */
public record ScanResult(
    String root,
    ScanSummary summary,
    List<Finding> findings,
    List<SiteProblem> problems,
    SourceLines sources) {
  public ScanResult {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  /** Whether some finding is as severe as {@code threshold} or more. */
  public boolean hasAtLeast(Severity threshold) {
    return findings.stream().anyMatch(finding -> finding.severity().atLeast(threshold));
  }

  /** How many findings have exactly this severity. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
