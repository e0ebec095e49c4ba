package dev.phpfsck.rules.syntax;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.StrayText;
import dev.phpfsck.finding.Confidence;
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
import dev.phpfsck.rules.SureCode;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A byte order mark or blank lines before the open tag of a file, where PHP sends them at once and
 * so can send no header any more (manual, {@code header()}).
 */
public final class BytesBeforeOpenTag implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "bytes-before-open-tag",
          RuleGroup.SYNTAX,
          Severity.WARNING,
          "bytes before `<?php` are sent before a page sends its headers");

  private static final Set<String> NEEDS_HEADERS =
      Set.of("header", "setcookie", "setrawcookie", "session_start", "session_regenerate_id");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    List<SitePath> files =
        site.facts().entrySet().stream()
            .filter(file -> leading(file.getValue()).isPresent())
            .map(Map.Entry::getKey)
            .toList();
    if (files.isEmpty() || isBuffered(site)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (SitePath file : files) {
      site.includes().entryPointsAlwaysRunning(file).stream()
          .filter(page -> site.isAnyAPage(List.of(page)))
          .flatMap(page -> afterwards(site, file, page).stream())
          .findFirst()
          .ifPresent(use -> findings.add(finding(site, file, use)));
    }
    return findings;
  }

  private static Optional<Span> leading(FileFacts file) {
    return file.strays().stream()
        .filter(stray -> stray.kind() == StrayText.Kind.LEADING && file.faults().isEmpty())
        .map(StrayText::span)
        .findFirst();
  }

  /** Whether PHP, as far as is known, keeps what a page prints until it ends. */
  private static boolean isBuffered(Site site) {
    return !PhpSetting.isEverywhere(
            site, "output_buffering", value -> value.filter(v -> !isZero(v.value())).isEmpty())
        || !PhpSetting.isEverywhere(
            site,
            "zlib.output_compression",
            value -> value.filter(v -> !isZero(v.value())).isEmpty())
        || !PhpSetting.isEverywhere(site, "output_handler", Optional::isEmpty);
  }

  private static boolean isZero(String value) {
    return value.isEmpty() || value.equals("0") || value.equalsIgnoreCase("off");
  }

  /** Where {@code page} surely needs to send headers when {@code file} was loaded. */
  private static Optional<SureCode.Use> afterwards(Site site, SitePath file, SitePath page) {
    SortedMap<SitePath, FileFacts> loaded = new TreeMap<>();
    site.facts()
        .forEach((other, facts) -> {
          if (site.includes().entryPointsOf(other).contains(page)) {
            loaded.put(other, facts);
          }
        });
    Collection<SureCode.Use> uses = SureCode.ofPage(site, page, loaded, new Headers()).values();
    return uses.stream().filter(use -> file.equals(page) || isBehind(site, file, use)).findFirst();
  }

  /** Whether the same file includes {@code file} first and then has the use. */
  private static boolean isBehind(Site site, SitePath file, SureCode.Use use) {
    return site.includes().from(use.file()).stream()
        .filter(edge -> isPlain(edge) && edge.targetsInside().contains(file))
        .anyMatch(edge -> edge.span().end() <= use.use().span().start());
  }

  private static boolean isPlain(IncludeEdge edge) {
    return edge.status() == IncludeStatus.RESOLVED
        && !edge.conditional()
        && edge.targets().size() == 1;
  }

  private static Finding finding(Site site, SitePath file, SureCode.Use use) {
    Span bytes = leading(Objects.requireNonNull(site.facts().get(file))).orElseThrow();
    int line = site.location(use.file(), use.use().span()).line();
    Edit edit = new Edit(file.value(), bytes.start(), bytes.end(), "");
    return Finding.at(
            site.location(file, bytes),
            INFO.id(),
            "a byte order mark or blanks before `<?php` are sent before `"
                + use.use().name()
                + "()` runs")
        .severity(Severity.WARNING)
        .confidence(Confidence.LIKELY)
        .impact(Impact.DEGRADED)
        .reference(use.use().name())
        .also(List.of(new TraceStep(use.file().value(), line)))
        .fix(new Fix.EditText(List.of(edit), "delete what stands before `<?php`"))
        .build();
  }

  /** The functions that fail once the page has begun to be sent. */
  private static final class Headers implements SureCode.Wanted {
    @Override
    public Optional<String> function(String name) {
      return NEEDS_HEADERS.contains(name) ? Optional.of(name) : Optional.empty();
    }

    @Override
    public Optional<String> type(String name) {
      return Optional.empty();
    }
  }
}
