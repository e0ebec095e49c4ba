package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.IncludeFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the files of a site include for certain when they are run, up to the first statement behind
 * which the script may have ended. Code of the site that is called may end it, so that counts, too.
 * Each file is read once, however many entry scripts come by.
 */
final class CertainIncludes {
  private final Site site;
  private final Set<String> functions;
  private final Map<SitePath, Line> lines = new HashMap<>();

  /**
   * What one file does.
   *
   * @param includes those that are certain, in order; each has one target
   * @param goesOn whether the script certainly goes on behind the file, if it does behind each of
   *     them
   */
  record Line(List<IncludeEdge> includes, boolean goesOn) {
    private static final Line NONE = new Line(List.of(), false);
  }

  CertainIncludes(Site site) {
    this.site = site;
    this.functions =
        site.facts().values().stream()
            .flatMap(facts -> facts.declarations().stream())
            .filter(declaration -> declaration.kind() == SymbolUse.Kind.FUNCTION)
            .map(declaration -> declaration.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /** What running {@code file} does; nothing is certain where PHP does not compile it. */
  Line of(SitePath file) {
    return lines.computeIfAbsent(file, this::read);
  }

  private Line read(SitePath file) {
    FileFacts facts = site.facts().get(file);
    if (facts == null || !facts.faults().isEmpty()) {
      return Line.NONE;
    }
    List<Step> steps = facts.script().steps();
    List<IncludeEdge> includes = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Optional<IncludeFact> include = include(facts, step);
      if (include.isPresent()) {
        Optional<IncludeEdge> edge = edge(file, include.get());
        if (edge.isEmpty()) {
          return new Line(includes, false);
        }
        includes.add(edge.get());
      } else if (mayEnd(step)) {
        return new Line(includes, false);
      } else if (step.all().anyMatch(Step.Return.class::isInstance)) {
        return new Line(
            includes, steps.subList(i + 1, steps.size()).stream().noneMatch(this::mayEnd));
      }
    }
    return new Line(includes, true);
  }

  /** The include that {@code step} is: {@code require 'x.php';}, {@code $a = require 'x.php';}. */
  private static Optional<IncludeFact> include(FileFacts facts, Step step) {
    if (!(step instanceof Step.Evaluate evaluate)) {
      return Optional.empty();
    }
    PathExpr expr = evaluate.expression();
    if (expr instanceof PathExpr.Assign assign && assign.target() instanceof PathExpr.Variable) {
      expr = assign.value();
    }
    return expr instanceof PathExpr.IncludeRef ref
        ? Optional.of(facts.includes().get(ref.include()))
        : Optional.empty();
  }

  private boolean mayEnd(Step step) {
    return step.all()
        .anyMatch(s ->
            s instanceof Step.Jump || s.expressions().stream().anyMatch(e -> e.any(this::mayEnd)));
  }

  private boolean mayEnd(PathExpr expr) {
    return switch (expr) {
      case PathExpr.Call call ->
          functions.contains(call.name().toLowerCase(Locale.ROOT))
              || functions.contains(call.fallback().toLowerCase(Locale.ROOT));
      case PathExpr.CallValue call -> true;
      case PathExpr.MethodCall call -> true;
      case PathExpr.StaticCall call -> true;
      case PathExpr.New creation -> true;
      case PathExpr.IncludeRef include -> true;
      case PathExpr.Exit exit -> true;
      case PathExpr.Throw failure -> true;
      default -> false;
    };
  }

  private Optional<IncludeEdge> edge(SitePath file, IncludeFact fact) {
    return site.includes().from(file).stream()
        .filter(e -> e.kind() == fact.kind() && e.span().equals(fact.span()))
        .filter(e -> e.status() == IncludeStatus.RESOLVED && !e.conditional())
        .filter(e -> e.targets().size() == 1 && e.targetsInside().size() == 1)
        .findFirst();
  }
}
