package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.finding.TraceStep;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Request data that reaches the path of an include, and that nothing looks at on its way. */
public final class UserControlledInclude implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "user-controlled-include",
          RuleGroup.INCLUDE,
          Severity.WARNING,
          "an `include` of whatever file the visitor names");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    return site.includes().edges().stream()
        .filter(edge -> edge.kind().isWritten() && !edge.tainted().isEmpty())
        .filter(edge -> !site.isDamaged(edge.file(), edge.span()))
        .flatMap(edge -> finding(site, edge).stream())
        .toList();
  }

  private static Optional<Finding> finding(Site site, IncludeEdge edge) {
    FileFacts facts = site.facts().get(edge.file());
    if (facts == null) {
      return Optional.empty();
    }
    return facts.includes().stream()
        .filter(fact -> fact.span().equals(edge.span()))
        .findFirst()
        .flatMap(fact -> RequestFlow.to(facts, fact))
        .map(way -> finding(site, edge, facts, way));
  }

  private static Finding finding(
      Site site, IncludeEdge edge, FileFacts facts, RequestFlow.Way way) {
    List<TraceStep> trace = new ArrayList<>();
    for (int place : way.places()) {
      trace.add(new TraceStep(edge.file().value(), facts.lines().line(place)));
    }
    trace.add(new TraceStep(edge.file().value(), edge.line()));
    String message = "`" + way.source() + "` decides which file is included";
    return Finding.at(site.location(edge.file(), edge.argument()), INFO.id(), message)
        .severity(Severity.WARNING)
        .confidence(Confidence.LIKELY)
        .reference(way.source())
        .trace(trace.stream().distinct().toList())
        .build();
  }
}
