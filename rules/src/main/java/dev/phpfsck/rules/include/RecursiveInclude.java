package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SitePath;
import java.util.List;

/** A file that includes itself, directly or through others, without a condition. */
public final class RecursiveInclude implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "recursive-include",
          RuleGroup.INCLUDE,
          Severity.ERROR,
          "a file that includes itself without end");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    return CertainCourse.of(site).endless().entrySet().stream()
        .map(entry -> finding(site, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Finding finding(Site site, IncludeEdge edge, SitePath target) {
    String message =
        edge.file().equals(target)
            ? "`%s` includes itself without end".formatted(target)
            : "`%s` includes `%s` again, which is what includes it, without end"
                .formatted(edge.file(), target);
    return Finding.at(site.location(edge.file(), edge.argument()), INFO.id(), message)
        .severity(site.isRunByAPage(edge.file()) ? Severity.ERROR : Severity.WARNING)
        .impact(Impact.HTTP_500)
        .reference(target.value())
        .resolved(List.of(target.value()))
        .build();
  }
}
