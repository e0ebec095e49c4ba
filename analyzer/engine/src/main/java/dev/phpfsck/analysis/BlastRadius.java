package dev.phpfsck.analysis;

import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.SourcePlace;
import dev.phpfsck.finding.AffectedEntryPoints;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.TraceStep;
import dev.phpfsck.rule.Affected;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a site a broken file takes down: the entry points that run it, and the shortest way
 * from one of them to the finding.
 */
final class BlastRadius {
  private final IncludeGraph includes;

  BlastRadius(IncludeGraph includes) {
    this.includes = includes;
  }

  /** {@code finding}, with its way and its entry points, unless its rule has said them itself. */
  Finding measure(Finding finding) {
    SitePath file = new SitePath(finding.location().path());
    List<SitePath> always = includes.entryPointsAlwaysRunning(file);
    List<SitePath> affected = always.isEmpty() ? includes.entryPointsOf(file) : always;
    Finding.Builder measured = finding.toBuilder();
    boolean said = !finding.entryPoints().equals(AffectedEntryPoints.NONE);
    if (affected.isEmpty() || (said && finding.entryPoints().affected() == 0)) {
      return finding;
    }
    if (!said) {
      measured.entryPoints(Affected.of(includes, affected, !always.isEmpty()));
    }
    if (finding.trace().isEmpty() && !finding.location().isWholeFile()) {
      measured.trace(way(file, finding.location().line()));
    }
    return measured.build();
  }

  private List<TraceStep> way(SitePath file, int line) {
    List<TraceStep> steps = new ArrayList<>();
    for (SourcePlace place : includes.chain(file)) {
      steps.add(new TraceStep(place.file().value(), place.line()));
    }
    steps.add(new TraceStep(file.value(), line));
    return steps;
  }
}
