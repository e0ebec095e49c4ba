package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.MissingReference;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.include.ReferenceFault.Lost;
import java.util.List;

/** An include of a file whose name on disk differs in upper and lower case. */
public final class IncludeCaseMismatch implements Rule {
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
    return ReferenceFault.CASE.in(site).stream().map(lost -> finding(site, lost)).toList();
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
