package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.finding.TraceStep;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.include.ReferenceFault.Lost;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An include whose value is known and that names no file. */
public final class MissingInclude implements Rule {
  /** So many notes of one include would bury the others. */
  private static final int MANY = 4;

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

  /**
   * A finding for each reference; of those that are just noted, one for each file, or one for each
   * include that makes many of them.
   */
  @Override
  public List<Finding> check(Site site) {
    List<Finding> findings = new ArrayList<>();
    Map<IncludeEdge, List<Lost>> noted = new LinkedHashMap<>();
    for (Lost lost : ReferenceFault.ABSENT.in(site)) {
      if (ReferenceFault.severity(site, lost) == Severity.NOTE) {
        noted.computeIfAbsent(lost.edge(), edge -> new ArrayList<>()).add(lost);
      } else {
        findings.add(finding(site, List.of(lost), ""));
      }
    }
    Map<String, List<Lost>> byFile = new LinkedHashMap<>();
    for (List<Lost> all : noted.values()) {
      if (all.size() < MANY) {
        all.forEach(lost ->
            byFile.computeIfAbsent(place(site, lost.missing()), p -> new ArrayList<>()).add(lost));
      } else {
        String others = ", nor do %d more files of this include".formatted(all.size() - 1);
        Lost shortest =
            all.stream()
                .min(Comparator.comparingInt(lost -> lost.missing().path().length()))
                .orElseThrow();
        findings.add(finding(site, List.of(shortest), others));
      }
    }
    byFile.values().forEach(all -> findings.add(finding(site, all, "")));
    leftToHost(site).ifPresent(findings::add);
    findings.addAll(LostDirectories.findings(site, INFO));
    return findings;
  }

  /** One finding for all files that an include path would find which only the server can set. */
  private static Optional<Finding> leftToHost(Site site) {
    List<Lost> all = ReferenceFault.HOST_PATH.in(site);
    Comparator<Lost> reach =
        Comparator.comparingInt(lost -> -Coming.of(site, lost).entryPoints().size());
    return all.stream()
        .min(reach)
        .map(first -> {
          String directory = HostIncludePath.of(site).directory(first.edge(), first.missing());
          List<TraceStep> also = others(all, first);
          String message =
              "`%s` does not exist%s: `%s`, where such files lie, is in no include path"
                  .formatted(
                      first.missing().path(), others(also), directory.replaceAll("^/|/$", ""));
          return ReferenceFault.finding(site, INFO, first, message)
              .severity(Severity.WARNING)
              .also(also)
              .build();
        });
  }

  /** Where PHP looks first. */
  private static String place(Site site, MissingReference missing) {
    return site.withoutRoot(SiteTree.collapsed(missing.tried().getFirst()));
  }

  /** What the message says of the other places; their lines would make it another finding. */
  private static String others(List<TraceStep> also) {
    return also.isEmpty()
        ? ""
        : ", here and in %d more %s, such as `%s`"
            .formatted(also.size(), also.size() == 1 ? "place" : "places", also.getFirst().path());
  }

  private static List<TraceStep> others(List<Lost> all, Lost first) {
    return all.stream()
        .filter(lost -> !lost.equals(first))
        .map(lost -> new TraceStep(lost.edge().file().value(), lost.edge().line()))
        .toList();
  }

  /** A finding at the first of these places, with what its message says besides. */
  private static Finding finding(Site site, List<Lost> all, String besides) {
    Lost lost = all.getFirst();
    MissingReference missing = lost.missing();
    List<TraceStep> also = others(all, lost);
    List<Suggestion> suggestions = site.suggester().suggest(lost.edge().file(), missing);
    String reference = site.withoutRoot(missing.path());
    // A relative path may be that of the file that is suggested, seen from the root.
    boolean ambiguous = suggestions.stream().anyMatch(s -> s.path().equals(reference));
    String message =
        "`%s` %s%s%s"
            .formatted(
                ambiguous ? place(site, missing) : reference,
                missing.directory() ? "is a directory" : "does not exist",
                others(also),
                besides);
    return ReferenceFault.finding(site, INFO, lost, message)
        .suggestions(suggestions)
        .also(also)
        .build();
  }
}
