package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.IncludeEdge;
import dev.phpfsck.evaluate.MissingReference;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
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
    return ReferenceFault.ABSENT.each(site, (edge, missing) -> finding(site, edge, missing));
  }

  private static Finding finding(Site site, IncludeEdge edge, MissingReference missing) {
    String message =
        "`%s` %s"
            .formatted(
                site.withoutRoot(missing.path()),
                missing.directory() ? "is a directory" : "does not exist");
    return ReferenceFault.finding(site, INFO, edge, missing, message)
        .suggestions(site.suggester().suggest(edge.file(), missing))
        .build();
  }
}
