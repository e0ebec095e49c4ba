package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.finding.TraceStep;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.include.ReferenceFault.Lost;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An include of a file whose name on disk differs in upper and lower case. */
public final class IncludeCaseMismatch implements Rule {
  /** So many includes agree on the name. */
  private static final int ENOUGH = 3;

  private static final RuleInfo INFO =
      RuleInfo.of(
          "include-case-mismatch",
          RuleGroup.INCLUDE,
          Severity.ERROR,
          "an `include` or `require` of a file that is there in another case only");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    Map<String, List<Lost>> byDirectory = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Lost lost : ReferenceFault.CASE.in(site)) {
      CaseSlip slip = CaseSlip.of(site, lost.missing()).orElseThrow();
      if (slip.directory().isEmpty()) {
        findings.add(finding(site, lost));
      } else {
        String key = slip.directory() + " " + slip.written();
        byDirectory.computeIfAbsent(key, k -> new ArrayList<>()).add(lost);
      }
    }
    for (List<Lost> all : byDirectory.values()) {
      if (isOfTheDirectory(site, all)) {
        findings.add(ofDirectory(site, all));
      } else {
        all.forEach(lost -> findings.add(finding(site, lost)));
      }
    }
    return findings;
  }

  /** Whether it is the directory that has the wrong name: nobody calls it as it is called now. */
  private static boolean isOfTheDirectory(Site site, List<Lost> all) {
    if (all.size() < ENOUGH) {
      return false;
    }
    CaseSlip slip = CaseSlip.of(site, all.getFirst().missing()).orElseThrow();
    Optional<SitePath> directory = site.tree().inside(slip.directory());
    return directory.isPresent()
        && site.includes().edges().stream()
            .flatMap(edge -> edge.targetsInside().stream())
            .noneMatch(target -> isBelow(target, directory.get()));
  }

  private static boolean isBelow(SitePath file, SitePath directory) {
    return file.value().startsWith(directory.value() + "/");
  }

  /** One finding for all includes of what a directory holds. */
  private static Finding ofDirectory(Site site, List<Lost> all) {
    Lost first =
        all.stream()
            .min(Comparator.comparingInt(lost -> -Coming.of(site, lost).entryPoints().size()))
            .orElseThrow();
    CaseSlip slip = CaseSlip.of(site, first.missing()).orElseThrow();
    String actual = site.withoutRoot(slip.directory());
    String written = actual.substring(0, actual.length() - slip.actual().length()) + slip.written();
    List<TraceStep> also =
        new ManyLost(all.stream().filter(lost -> !lost.equals(first)).toList()).places();
    String message =
        "`%s` does not exist: the name of its directory on disk is `%s`, not `%s` as here and in %d more places"
            .formatted(
                site.withoutRoot(first.missing().path()),
                slip.actual(),
                slip.written(),
                also.size());
    ManyLost many = new ManyLost(all);
    return ReferenceFault.finding(site, INFO, first, message)
        .severity(many.severity(site))
        .impact(many.impact())
        .entryPoints(many.entryPoints(site))
        .also(also)
        .fix(new Fix.Move(actual, written))
        .build();
  }

  private static Finding finding(Site site, Lost lost) {
    MissingReference missing = lost.missing();
    CaseSlip slip = CaseSlip.of(site, missing).orElseThrow();
    String message =
        "`%s` does not exist: the name on disk is `%s`, not `%s`"
            .formatted(site.withoutRoot(missing.path()), slip.actual(), slip.written());
    List<Suggestion> suggestions =
        site.tree().inside(slip.file()).stream()
            .map(file -> site.suggester().towards(file, lost.edge().file(), missing))
            .toList();
    return ReferenceFault.finding(site, INFO, lost, message).suggestions(suggestions).build();
  }
}
