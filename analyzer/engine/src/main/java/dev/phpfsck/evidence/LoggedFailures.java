package dev.phpfsck.evidence;

import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Evidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Findings made of what a log tells and the scan did not see. */
final class LoggedFailures {
  static final String RULE = "logged-failure";
  private static final int MAX_FINDINGS = 50;
  private static final LevenshteinDistance NEAR = new LevenshteinDistance(2);

  private final SiteTree tree;

  LoggedFailures(SiteTree tree) {
    this.tree = tree;
  }

  /** The most frequent first; what was repaired since and repeats of one place are left out. */
  List<Finding> findings(List<LogSummary.Entry> entries) {
    List<Finding> findings = new ArrayList<>();
    Set<String> places = new HashSet<>();
    List<LogSummary.Entry> sorted =
        entries.stream()
            .sorted(
                Comparator.comparing((LogSummary.Entry e) -> e.event().gravity())
                    .thenComparingLong(e -> -e.count().times()))
            .toList();
    for (LogSummary.Entry entry : sorted) {
      LogEvent event = entry.event();
      boolean fault =
          event.gravity() != LogEvent.Gravity.MISS
              && (event.gravity() != LogEvent.Gravity.WARNING || !event.path().isEmpty());
      Location place = place(event);
      boolean isNew = places.add(place.path() + ":" + place.line());
      if (fault && isNew && !isRepaired(event) && findings.size() < MAX_FINDINGS) {
        findings.add(finding(entry, place));
      }
    }
    return findings;
  }

  private Finding finding(LogSummary.Entry entry, Location place) {
    LogEvent event = entry.event();
    LogSummary.Count count = entry.count();
    return Finding.at(place, RULE, "the log says: " + event.message())
        .severity(isStillMissing(event) ? Severity.ERROR : Severity.WARNING)
        .confidence(isStillMissing(event) ? Confidence.CERTAIN : Confidence.POSSIBLE)
        .impact(impact(event.gravity()))
        .reference(event.path())
        .suggestions(suggestions(event))
        .evidence(new Evidence(event.source(), count.times(), count.first(), count.last()))
        .build();
  }

  /** Where the script is that failed, else what it failed on, else the root. */
  private Location place(LogEvent event) {
    Optional<SitePath> file = LogMatch.inside(tree, event.file());
    if (file.isPresent()) {
      int line = Math.max(1, event.line());
      // The text is not at hand here: the line is the log's, its span is not known.
      return new Location(file.get().value(), new Span(0, 0), line, 1, line, 1);
    }
    String path = event.file().isEmpty() ? event.path() : event.file();
    int line = event.file().isEmpty() ? 1 : Math.max(1, event.line());
    String reported =
        LogMatch.inside(tree, path)
            .map(SitePath::value)
            .orElse(path.startsWith("/") ? path : path.isEmpty() ? "." : path);
    return new Location(reported, new Span(0, 0), line, 1, line, 1);
  }

  private static Impact impact(LogEvent.Gravity gravity) {
    return switch (gravity) {
      case DOWN -> Impact.SERVER_DOWN;
      case FATAL -> Impact.HTTP_500;
      case REFUSED -> Impact.HTTP_403;
      case UNAVAILABLE -> Impact.HTTP_503;
      case WARNING -> Impact.DEGRADED;
      case MISS -> Impact.NONE;
    };
  }

  /** What the log misses and is there now was repaired after the log was written. */
  private boolean isRepaired(LogEvent event) {
    boolean missed =
        event.message().contains("No such file")
            || event.message().contains("ENOENT")
            || event.message().contains("Failed opening");
    return missed
        && LogMatch.inside(tree, event.path()).filter(p -> tree.entry(p).isPresent()).isPresent();
  }

  private boolean isStillMissing(LogEvent event) {
    return LogMatch.inside(tree, event.path())
        .filter(path -> tree.entry(path).isEmpty())
        .isPresent();
  }

  /** Files beside the missing one, or of its name elsewhere. */
  private List<Suggestion> suggestions(LogEvent event) {
    if (!isStillMissing(event)) {
      return List.of();
    }
    SitePath missing = LogMatch.inside(tree, event.path()).orElseThrow();
    return tree.files().stream()
        .map(SiteEntry::path)
        .filter(path -> isLike(path, missing))
        .sorted(
            Comparator.comparing((SitePath path) -> !path.parent().equals(missing.parent()))
                .thenComparing(path -> path))
        .limit(3)
        .map(path -> new Suggestion(path.value(), path.name(), 0.5, List.of()))
        .toList();
  }

  private static boolean isLike(SitePath path, SitePath missing) {
    return path.parent().equals(missing.parent())
        ? NEAR.apply(path.name(), missing.name()) >= 0
        : path.name().equals(missing.name());
  }
}
