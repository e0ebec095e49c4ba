package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.IncludeEdge;
import dev.phpfsck.evaluate.MissingReference;
import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import java.util.ArrayList;
import java.util.List;

/** An include whose value is known and that names no file. */
public final class MissingInclude implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "missing-include",
          RuleGroup.INCLUDE,
          Severity.ERROR,
          "an `include` or `require` of a file that does not exist");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    List<Finding> findings = new ArrayList<>();
    for (IncludeEdge edge : site.includes().edges()) {
      for (MissingReference missing : edge.missing()) {
        if (edge.kind().isWritten()
            && missing.actual().isEmpty()
            && !isOfAutoloading(site, edge, missing)
            && !site.isDamaged(edge.file(), edge.span())) {
          findings.add(finding(site, edge, missing));
        }
      }
    }
    return findings;
  }

  /** What Composer did not install, or lists and has lost: the autoload rules speak of that. */
  private static boolean isOfAutoloading(Site site, IncludeEdge edge, MissingReference missing) {
    return missing.tried().stream()
        .anyMatch(tried ->
            site.autoload().notInstalledAt(tried).isPresent()
                || site.autoload().isListed(edge.file(), tried));
  }

  private static Finding finding(Site site, IncludeEdge edge, MissingReference missing) {
    String reference = site.withoutRoot(missing.path());
    Finding.Builder finding =
        Finding.at(
                site.location(edge.file(), edge.argument()),
                INFO.id(),
                "`"
                    + reference
                    + "` "
                    + (missing.directory() ? "is a directory" : "does not exist"))
            .severity(severity(site, edge, missing))
            .confidence(missing.certain() ? Confidence.CERTAIN : Confidence.LIKELY)
            .impact(edge.kind().isRequired() ? Impact.HTTP_500 : Impact.DEGRADED)
            .reference(reference)
            .suggestions(site.suggester().suggest(edge.file(), missing))
            .resolved(missing.tried().stream().map(site::withoutRoot).toList());
    WrongPart.of(site, edge.file(), missing).ifPresent(place -> finding.label(place, ""));
    return finding.build();
  }

  /**
   * An error where some page of the site runs it and dies of it. A file that the installation makes
   * is missing in a checkout by right; where the site is served, it has to be there.
   */
  private static Severity severity(Site site, IncludeEdge edge, MissingReference missing) {
    boolean made = missing.installerMade().isPresent() && !site.server().isServed();
    if (missing.asked() || made) {
      return Severity.NOTE;
    }
    boolean dies = edge.kind().isRequired() && site.isRunByAPage(edge.file());
    return dies && missing.certain() ? Severity.ERROR : Severity.WARNING;
  }
}
