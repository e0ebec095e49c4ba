package dev.phpfsck.evidence;

import dev.phpfsck.finding.Evidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins what logs tell with what a scan found: a finding that explains an event gets it as
 * evidence; an event that no finding explains becomes a finding of its own.
 */
public final class LogMatch {
  private final SiteTree tree;

  private LogMatch(SiteTree tree) {
    this.tree = tree;
  }

  /**
   * {@code findings} with the evidence of {@code log}, and behind them what they do not explain.
   */
  public static List<Finding> join(SiteTree tree, List<Finding> findings, LogSummary log) {
    return new LogMatch(tree).join(findings, log.entries());
  }

  private List<Finding> join(List<Finding> findings, List<LogSummary.Entry> entries) {
    Set<LogSummary.Entry> unexplained = new LinkedHashSet<>(entries);
    List<Finding> joined = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, List<LogSummary.Entry>> bySource = new LinkedHashMap<>();
      for (LogSummary.Entry entry : entries) {
        if (explains(finding, entry.event())) {
          unexplained.remove(entry);
          bySource.computeIfAbsent(entry.event().source(), s -> new ArrayList<>()).add(entry);
        }
      }
      Finding.Builder builder = finding.toBuilder();
      bySource.forEach((source, told) -> builder.evidence(evidence(source, told)));
      joined.add(builder.build());
    }
    joined.addAll(new LoggedFailures(tree).findings(List.copyOf(unexplained)));
    return joined;
  }

  /**
   * Counts the gravest only: the warning that PHP logs beside a fatal error is the same failure.
   */
  private static Evidence evidence(String source, List<LogSummary.Entry> told) {
    LogEvent.Gravity gravest =
        told.stream().map(e -> e.event().gravity()).min(Comparator.naturalOrder()).orElseThrow();
    LogSummary.Count count =
        told.stream()
            .filter(entry -> entry.event().gravity() == gravest)
            .map(LogSummary.Entry::count)
            .reduce(LogMatch::sum)
            .orElseThrow();
    return new Evidence(source, count.times(), count.first(), count.last());
  }

  private static LogSummary.Count sum(LogSummary.Count a, LogSummary.Count b) {
    String first = a.first().isEmpty() ? b.first() : a.first();
    return new LogSummary.Count(
        a.times() + b.times(), first, b.last().isEmpty() ? a.last() : b.last());
  }

  private boolean explains(Finding finding, LogEvent event) {
    String path = finding.location().path();
    String file = reported(event.file());
    boolean samePlace =
        !file.isEmpty()
            && file.equals(path)
            && (event.line() == finding.location().line() || event.line() == 0);
    return samePlace || (!event.path().isEmpty() && isAbout(finding, event.path()));
  }

  /** Whether {@code finding} is about {@code logged}, a path as a log names it. */
  private boolean isAbout(Finding finding, String logged) {
    String reported = reported(logged);
    String reference = finding.reference();
    return reported.equals(finding.location().path())
        || logged.equals(reference)
        || reported.equals(reference)
        || finding.resolved().contains(reported)
        || (reported.startsWith("server:")
            && reference.equals("/" + reported.substring("server:".length())));
  }

  /** The name in reports of an absolute path that a log names; the path itself outside the root. */
  private String reported(String logged) {
    if (!logged.startsWith("/")) {
      return logged;
    }
    return inside(tree, logged).map(SitePath::value).orElse("server:" + logged.substring(1));
  }

  /** The name in the root of {@code logged}, whichever way the root itself is named. */
  static Optional<SitePath> inside(SiteTree tree, String logged) {
    for (String root : List.of(tree.absoluteRoot(), tree.root().toString())) {
      if (logged.startsWith(root + "/")) {
        return Optional.of(new SitePath(logged.substring(root.length() + 1)));
      }
    }
    return Optional.empty();
  }
}
