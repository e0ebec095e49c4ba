package dev.phpfsck.rules.include;

import dev.phpfsck.finding.AffectedEntryPoints;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.finding.TraceStep;
import dev.phpfsck.rule.Affected;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.include.ReferenceFault.Lost;
import dev.phpfsck.site.SitePath;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * References that one repair mends, so that one finding speaks of all.
 *
 * @param all one at least
 */
record ManyLost(List<Lost> all) {
  /** That of the worst. */
  Severity severity(Site site) {
    return all.stream()
        .map(lost -> ReferenceFault.severity(site, lost))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** That of the worst. */
  Impact impact() {
    boolean dies = all.stream().anyMatch(lost -> lost.edge().kind().isRequired());
    return dies ? Impact.HTTP_500 : Impact.DEGRADED;
  }

  /** The pages that come to any of them: surely, or where there are none, perhaps. */
  AffectedEntryPoints entryPoints(Site site) {
    Set<SitePath> surely = new TreeSet<>();
    Set<SitePath> can = new TreeSet<>();
    for (Lost lost : all) {
      Coming coming = Coming.of(site, lost);
      (coming.surely() ? surely : can).addAll(coming.entryPoints());
    }
    return Affected.of(site.includes(), surely.isEmpty() ? can : surely, !surely.isEmpty());
  }

  /** Where they stand, each line once. */
  List<TraceStep> places() {
    return all.stream()
        .map(lost -> new TraceStep(lost.edge().file().value(), lost.edge().line()))
        .distinct()
        .toList();
  }
}
