package dev.phpfsck.rules.syntax;

import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.StrayText;
import dev.phpfsck.finding.Edit;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.finding.TraceStep;
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

  private static final String SENT =
      "`short_open_tag` is off: the code behind `<?` is sent to the visitor";

  /** So many files are not slips: the site is written for the other setting. */
  private static final int MANY = 10;

  /** The first short tag of a file. */
  private record Place(SitePath file, Span tag) {}

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
    List<Place> places = new ArrayList<>();
    for (Map.Entry<SitePath, FileFacts> file : site.facts().entrySet()) {
      if (site.isRunByAPage(file.getKey())) {
        file.getValue().strays().stream()
            .filter(stray -> stray.kind() == StrayText.Kind.SHORT_TAG)
            .forEach(stray -> places.add(new Place(file.getKey(), stray.span())));
      }
    }
    return places.size() < MANY
        ? places.stream().map(place -> finding(site, place).build()).toList()
        : List.of(all(site, places));
  }

  private static Finding.Builder finding(Site site, Place place) {
    int end = place.tag().end();
    Edit edit = new Edit(place.file().value(), end, end, "php ");
    return finding(site, place, SENT).fix(new Fix.EditText(List.of(edit), "write `<?php`"));
  }

  /** One finding for a site that is written so: one setting mends it. */
  private static Finding all(Site site, List<Place> places) {
    Place first =
        places.stream()
            .filter(place -> site.isAlwaysRunByAPage(place.file()))
            .findFirst()
            .orElse(places.getFirst());
    List<TraceStep> also =
        places.stream()
            .filter(place -> !place.equals(first))
            .map(place -> new TraceStep(place.file().value(), line(site, place)))
            .toList();
    return finding(site, first, SENT + ", here and in %d more files".formatted(also.size()))
        .also(also)
        .build();
  }

  private static int line(Site site, Place place) {
    return site.location(place.file(), place.tag()).line();
  }

  private static Finding.Builder finding(Site site, Place place, String message) {
    return Finding.at(site.location(place.file(), place.tag()), INFO.id(), message)
        .severity(site.isAlwaysRunByAPage(place.file()) ? Severity.ERROR : Severity.WARNING)
        .impact(Impact.SOURCE_LEAK);
  }
}
