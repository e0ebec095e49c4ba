package dev.phpfsck.rules.symbol;

import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.finding.TraceStep;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.SureCode;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A file without code that pages load, where these pages need names that nothing which they load
 * declares. Many sites hold empty files on purpose, and many trees use names that are not theirs:
 * it takes both.
 */
public final class EmptiedFile implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "emptied-file",
          RuleGroup.SYMBOL,
          Severity.ERROR,
          "a file that pages load is empty, and what they need of it is declared nowhere");

  /** So many names are told; the others are counted. */
  private static final int TOLD = 3;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    List<Finding> findings = new ArrayList<>();
    Map<SitePath, EmptiedClasses.Lost> classes = EmptiedClasses.of(site);
    classes.forEach((file, lost) ->
        findings.add(
            finding(
                site,
                file,
                "this file is empty, and no other declares " + shown(lost.use()),
                lost.use(),
                lost.sure())));
    included(site)
        .forEach((file, names) -> {
          if (!classes.containsKey(file)) {
            SureCode.Use first = names.values().iterator().next();
            findings.add(finding(site, file, message(names), first, true));
          }
        });
    return findings;
  }

  /**
   * By an empty file that pages always include, the smallest: what they need and nothing declares.
   */
  private static Map<SitePath, Map<String, SureCode.Use>> included(Site site) {
    List<SitePath> empty =
        site.facts().entrySet().stream()
            .filter(file -> file.getValue().isEmpty() && isNeeded(site, file.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    Map<SitePath, Map<String, SureCode.Use>> lost = new TreeMap<>();
    if (empty.isEmpty()) {
      return lost;
    }
    NeededNames needed = new NeededNames(site);
    Set<SitePath> pages = new TreeSet<>();
    empty.forEach(file ->
        site.includes().entryPointsAlwaysRunning(file).stream()
            .filter(page -> site.isAnyAPage(List.of(page)))
            .limit(NeededNames.MOST_PAGES)
            .forEach(pages::add));
    for (SitePath page : pages) {
      SitePath suspect =
          empty.stream()
              .filter(file -> site.includes().entryPointsAlwaysRunning(file).contains(page))
              .min(
                  Comparator.<SitePath>comparingLong(file -> size(site, file))
                      .thenComparing(Comparator.naturalOrder()))
              .orElseThrow();
      needed
          .of(page)
          .forEach((name, use) ->
              lost.computeIfAbsent(suspect, key -> new TreeMap<>()).putIfAbsent(name, use));
    }
    return lost;
  }

  private static long size(Site site, SitePath file) {
    return site.tree().entry(file).orElseThrow().size();
  }

  /** Whether some code loads {@code file} and does not expect that to fail. */
  private static boolean isNeeded(Site site, SitePath file) {
    return site.includes().to(file).stream()
        .filter(edge -> edge.kind().isWritten() && edge.status() == IncludeStatus.RESOLVED)
        .anyMatch(edge ->
            Objects.requireNonNull(site.facts().get(edge.file())).includes().stream()
                .anyMatch(include -> include.span().equals(edge.span()) && !include.suppressed()));
  }

  private static String shown(SureCode.Use use) {
    String name = use.use().fallback().isEmpty() ? use.use().name() : use.use().fallback();
    return "`" + name + (use.use().kind() == SymbolUse.Kind.FUNCTION ? "()`" : "`");
  }

  private static int line(Site site, SureCode.Use use) {
    return site.location(use.file(), use.use().span()).line();
  }

  private static String message(Map<String, SureCode.Use> names) {
    String told =
        names.values().stream()
            .limit(TOLD)
            .map(EmptiedFile::shown)
            .collect(Collectors.joining(", "));
    int more = names.size() - Math.min(TOLD, names.size());
    return "this file is empty, and nothing that its pages load declares "
        + told
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static Finding finding(
      Site site, SitePath file, String message, SureCode.Use use, boolean sure) {
    return Finding.at(Location.of(file.value()), INFO.id(), message)
        .severity(sure ? Severity.ERROR : Severity.WARNING)
        .confidence(Confidence.LIKELY)
        .impact(Impact.HTTP_500)
        .reference(use.use().name())
        .also(List.of(new TraceStep(use.file().value(), line(site, use))))
        .build();
  }
}
