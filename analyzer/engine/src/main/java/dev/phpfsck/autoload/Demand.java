package dev.phpfsck.autoload;

import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.PathExpr.BinaryOperator;
import dev.phpfsck.fact.Step;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A script ends where a file is not there: {@code if (!file_exists(__DIR__ . '/x.php')) exit;},
 * {@code is_file($x) or die('…')}.
 *
 * @param at the byte offset of the question
 * @param path the absolute path that is asked for
 */
record Demand(SitePath file, int at, String path) {
  private static final Set<String> QUESTIONS =
      Set.of("file_exists", "is_file", "is_readable", "realpath", "stat");

  /** What the top of a file demands of the file system, outside of all conditions. */
  static List<Demand> of(SitePath file, String absolute, FileFacts facts) {
    List<Demand> demands = new ArrayList<>();
    FixedExpressions values = new FixedExpressions(absolute, facts.script());
    for (Step step : facts.script().steps()) {
      Optional<PathExpr.Call> asked =
          switch (step) {
            case Step.Branch branch -> asked(branch);
            case Step.Evaluate(PathExpr.Binary(BinaryOperator operator, PathExpr l, PathExpr r))
                when operator == BinaryOperator.OR && ends(r) ->
                asked(l, true);
            default -> Optional.empty();
          };
      asked.ifPresent(call ->
          values
              .path(call.arguments().getFirst().value())
              .ifPresent(path -> demands.add(new Demand(file, call.at(), path.path()))));
    }
    return demands;
  }

  /** As {@link #of} for all files of {@code facts}. */
  static List<Demand> of(SiteTree tree, Map<SitePath, FileFacts> facts) {
    List<Demand> demands = new ArrayList<>();
    facts.forEach((file, known) -> {
      if (known.effects().functions().stream().anyMatch(QUESTIONS::contains)) {
        demands.addAll(of(file, tree.canonical(file), known));
      }
    });
    return demands;
  }

  private static Optional<PathExpr.Call> asked(Step.Branch branch) {
    if (ends(branch.then())) {
      return asked(branch.condition(), false);
    }
    return ends(branch.otherwise()) ? asked(branch.condition(), true) : Optional.empty();
  }

  /**
   * The question that the condition comes down to: it is answered by {@code yes} where it holds.
   */
  private static Optional<PathExpr.Call> asked(PathExpr condition, boolean yes) {
    return switch (condition) {
      case PathExpr.Not not -> asked(not.operand(), !yes);
      case PathExpr.Silence silence -> asked(silence.operand(), yes);
      case PathExpr.Binary(BinaryOperator operator, PathExpr left, PathExpr.BooleanLiteral right)
          when operator == BinaryOperator.IDENTICAL || operator == BinaryOperator.EQUAL ->
          asked(left, yes == right.value());
      case PathExpr.Call call when yes && isQuestion(call) -> Optional.of(call);
      default -> Optional.empty();
    };
  }

  private static boolean isQuestion(PathExpr.Call call) {
    String name = call.fallback().isEmpty() ? call.name() : call.fallback();
    return QUESTIONS.contains(name.toLowerCase(Locale.ROOT)) && !call.arguments().isEmpty();
  }

  private static boolean ends(List<Step> steps) {
    return steps.stream().anyMatch(step -> step instanceof Step.Evaluate(PathExpr e) && ends(e));
  }

  private static boolean ends(PathExpr expr) {
    return expr instanceof PathExpr.Exit || expr instanceof PathExpr.Throw;
  }
}
