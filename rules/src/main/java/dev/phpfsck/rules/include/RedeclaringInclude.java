package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.finding.Edit;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SitePath;
import java.util.List;

/** An include that loads a file again whose functions or classes are there already. */
public final class RedeclaringInclude implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "redeclaring-include",
          RuleGroup.INCLUDE,
          Severity.ERROR,
          "an `include` that loads a second time a file which declares functions or classes");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    return CertainCourse.of(site).redeclaring().entrySet().stream()
        .map(entry -> finding(site, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Finding finding(Site site, IncludeEdge edge, SitePath target) {
    String keyword = edge.kind().word();
    int end = edge.span().start() + keyword.length();
    Edit once = new Edit(edge.file().value(), end, end, "_once");
    String message = "`" + target + "` is loaded already, and what it declares with it";
    return Finding.at(site.location(edge.file(), edge.argument()), INFO.id(), message)
        .severity(site.isRunByAPage(edge.file()) ? Severity.ERROR : Severity.WARNING)
        .impact(Impact.HTTP_500)
        .reference(target.value())
        .resolved(List.of(target.value()))
        .fix(new Fix.EditText(List.of(once), "write `" + keyword + "_once`"))
        .build();
  }
}
