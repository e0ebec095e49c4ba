package dev.phpfsck.rules.include;

import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.finding.TraceStep;
import dev.phpfsck.rule.Affected;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.include.ReferenceFault.Lost;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says of a directory that does not exist where it is written, once for all that need it. */
final class LostDirectories {
  private LostDirectories() {}

  static List<Finding> findings(Site site, RuleInfo rule) {
    return ReferenceFault.directories(site).stream()
        .map(directory -> finding(site, rule, directory))
        .toList();
  }

  private static Finding finding(Site site, RuleInfo rule, LostDirectory directory) {
    List<Lost> all = directory.all();
    Severity severity =
        all.stream()
            .map(lost -> ReferenceFault.severity(site, lost))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    boolean dies = all.stream().anyMatch(lost -> lost.edge().kind().isRequired());
    Set<SitePath> coming = new TreeSet<>();
    all.forEach(lost -> coming.addAll(Coming.of(site, lost)));
    SitePath file = new SitePath(directory.place().path());
    Finding.Builder finding =
        Finding.at(directory.place(), rule.id(), message(site, directory))
            .severity(severity)
            .confidence(Confidence.CERTAIN)
            .impact(dies ? Impact.HTTP_500 : Impact.DEGRADED)
            .reference(site.withoutRoot(directory.reference().path()))
            .resolved(List.of(absolute(site, directory)))
            .suggestions(
                List.of(site.suggester().towards(directory.meant(), file, directory.reference())))
            .also(
                all.stream()
                    .map(lost -> new TraceStep(lost.edge().file().value(), lost.edge().line()))
                    .distinct()
                    .toList())
            .entryPoints(Affected.of(site.includes(), coming));
    WrongPart.of(site, file, directory.reference()).ifPresent(part -> finding.label(part, ""));
    return finding.build();
  }

  private static String message(Site site, LostDirectory directory) {
    Lost first = directory.all().getFirst();
    long more = directory.all().stream().map(lost -> lost.missing().path()).distinct().count() - 1;
    return "%s`%s` does not exist: `%s`%s looked for in it"
        .formatted(
            first.missing().searched().isPresent()
                ? "the directory of the include path "
                : "the directory ",
            absolute(site, directory),
            site.withoutRoot(first.missing().path()),
            more == 0 ? " is" : " and %d more are".formatted(more));
  }

  private static String absolute(Site site, LostDirectory directory) {
    return site.withoutRoot(SiteTree.collapsed(directory.reference().tried().getFirst()));
  }
}
