package dev.phpfsck.rules.syntax;

import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.StrayText;
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
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Code behind {@code <?} where PHP does not take that for an open tag (manual, "PHP tags"): it is
 * sent as it stands.
 */
public final class ShortOpenTag implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "short-open-tag",
          RuleGroup.SYNTAX,
          Severity.ERROR,
          "code behind `<?`, which the PHP of the web server sends as text");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    if (!PhpSetting.isEverywhere(
        site, "short_open_tag", value -> value.filter(set -> !set.isOn()).isPresent())) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<SitePath, FileFacts> file : site.facts().entrySet()) {
      if (site.isRunByAPage(file.getKey())) {
        file.getValue().strays().stream()
            .filter(stray -> stray.kind() == StrayText.Kind.SHORT_TAG)
            .forEach(stray -> findings.add(finding(site, file.getKey(), stray.span())));
      }
    }
    return findings;
  }

  private static Finding finding(Site site, SitePath file, Span tag) {
    Edit edit = new Edit(file.value(), tag.end(), tag.end(), "php ");
    boolean always = site.isAlwaysRunByAPage(file);
    return Finding.at(
            site.location(file, tag),
            INFO.id(),
            "`short_open_tag` is off: the code behind `<?` is sent to the visitor")
        .severity(always ? Severity.ERROR : Severity.WARNING)
        .impact(Impact.SOURCE_LEAK)
        .fix(new Fix.EditText(List.of(edit), "write `<?php`"))
        .build();
  }
}
