package dev.phpfsck.rules.include;

import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.include.ReferenceFault.Lost;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.List;

/** Says of a directory that does not exist where it is written, once for all that need it. */
final class LostDirectories {
  private LostDirectories() {}

  static List<Finding> findings(Site site, RuleInfo rule) {
    return ReferenceFault.directories(site).stream()
        .map(directory -> finding(site, rule, directory))
        .toList();
  }

  private static Finding finding(Site site, RuleInfo rule, LostDirectory directory) {
    ManyLost all = new ManyLost(directory.all());
    SitePath file = new SitePath(directory.place().path());
    Finding.Builder finding =
        Finding.at(directory.place(), rule.id(), message(site, directory))
            .severity(all.severity(site))
            .confidence(Confidence.CERTAIN)
            .impact(all.impact())
            .reference(site.withoutRoot(directory.reference().path()))
            .resolved(List.of(absolute(site, directory)))
            .suggestions(
                List.of(site.suggester().towards(directory.meant(), file, directory.reference())))
            .also(all.places())
            .entryPoints(all.entryPoints(site));
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
