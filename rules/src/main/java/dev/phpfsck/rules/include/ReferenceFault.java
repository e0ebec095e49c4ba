package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.IncludeEdge;
import dev.phpfsck.evaluate.MissingReference;
import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What is wrong with a reference that names no file: each has its own rule, so one alone speaks.
 */
enum ReferenceFault {
  /** Composer did not install it, or lists it and has lost it: the autoload rules speak of that. */
  AUTOLOADING,
  /** A file is there whose name differs by case alone. */
  CASE,
  /** Nothing like it is there. */
  ABSENT;

  private static ReferenceFault of(Site site, IncludeEdge edge, MissingReference missing) {
    if (isOfAutoloading(site, edge, missing)) {
      return AUTOLOADING;
    }
    return CaseSlip.of(site, missing).isPresent() ? CASE : ABSENT;
  }

  private static boolean isOfAutoloading(Site site, IncludeEdge edge, MissingReference missing) {
    return missing.tried().stream()
        .anyMatch(tried ->
            site.autoload().notInstalledAt(tried).isPresent()
                || site.autoload().isListed(edge.file(), tried));
  }

  /** A finding for each reference of {@code site} of which this is the fault. */
  List<Finding> each(Site site, BiFunction<IncludeEdge, MissingReference, Finding> finding) {
    List<Finding> findings = new ArrayList<>();
    for (IncludeEdge edge : site.includes().edges()) {
      if (edge.kind().isWritten() && !site.isDamaged(edge.file(), edge.span())) {
        for (MissingReference missing : edge.missing()) {
          if (of(site, edge, missing) == this) {
            findings.add(finding.apply(edge, missing));
          }
        }
      }
    }
    return findings;
  }

  /** A finding of {@code rule} about {@code missing}, with all that such findings share. */
  static Finding.Builder finding(
      Site site, RuleInfo rule, IncludeEdge edge, MissingReference missing, String message) {
    Finding.Builder finding =
        Finding.at(site.location(edge.file(), edge.argument()), rule.id(), message)
            .severity(severity(site, edge, missing))
            .confidence(missing.certain() ? Confidence.CERTAIN : Confidence.LIKELY)
            .impact(edge.kind().isRequired() ? Impact.HTTP_500 : Impact.DEGRADED)
            .reference(site.withoutRoot(missing.path()))
            .resolved(missing.tried().stream().map(site::withoutRoot).toList());
    WrongPart.of(site, edge.file(), missing).ifPresent(place -> finding.label(place, ""));
    return finding;
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
