package dev.phpfsck.evaluate.relevance;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which files do nothing when they are included but declare functions and classes. Including such a
 * file changes nothing that a path could depend on, and it makes no difference whether it was
 * included before; most files of most sites are of this sort.
 */
public final class Inertness {
  private final Program program;
  private final @Nullable Boolean[] known;
  private final Map<String, List<Integer>> byName = new HashMap<>();

  Inertness(Program program) {
    this.program = program;
    this.known = new Boolean[program.size()];
    for (int file = 0; file < program.size(); file++) {
      byName.computeIfAbsent(program.path(file).name(), n -> new ArrayList<>(1)).add(file);
    }
  }

  /** Whether a file only declares. One that ends at once for who asks for it directly may, too. */
  public boolean isInert(int file) {
    Boolean inert = known[file];
    if (inert == null) {
      inert =
          program.facts(file).nature().onlyDeclares()
              && areInert(program.facts(file).script().steps())
              && declaresAlone(program.facts(file));
      known[file] = inert;
    }
    return inert;
  }

  /** Which of two functions of one name is meant depends on the file that was included. */
  private boolean declaresAlone(FileFacts facts) {
    return facts.functions().stream()
        .filter(function -> function.kind() == FunctionFact.Kind.FUNCTION)
        .allMatch(function -> program.functions(function.name()).size() == 1);
  }

  /**
   * Whether an include of that path, whatever stands in front of its end, can only mean files that
   * are inert. The end must be written out.
   */
  boolean meansInert(PathExpr path) {
    Optional<String> end = writtenEnd(path);
    if (end.isEmpty()) {
      return false;
    }
    String tail = end.get();
    String name = tail.substring(tail.lastIndexOf('/') + 1);
    List<Integer> files = tail.contains("/") ? byName.getOrDefault(name, List.of()) : List.of();
    boolean any = false;
    for (int file : files) {
      if (("/" + program.path(file).value()).endsWith(tail.substring(tail.indexOf('/')))) {
        any = true;
        if (!isInert(file)) {
          return false;
        }
      }
    }
    return any;
  }

  /** The end of a path, as far as it is written out; empty where it is computed. */
  static Optional<String> writtenEnd(PathExpr path) {
    return switch (path) {
      case PathExpr.Literal literal -> Optional.of("/" + literal.text());
      case PathExpr.Concat concat when concat.parts().getLast() instanceof PathExpr.Literal last ->
          Optional.of(last.text());
      default -> Optional.empty();
    };
  }

  private static boolean areInert(List<Step> steps) {
    return steps.stream().allMatch(Inertness::isInert);
  }

  private static boolean isInert(Step step) {
    return switch (step) {
      case Step.Declare declare -> true;
      case Step.Evaluate evaluate -> isGuard(evaluate.expression());
      case Step.Branch branch ->
          isQuestion(branch.condition())
              && branch.then().stream().allMatch(s -> isInert(s) || isEnd(s))
              && areInert(branch.otherwise());
      default -> false;
    };
  }

  /** {@code defined('A') || exit}. */
  private static boolean isGuard(PathExpr expr) {
    return expr instanceof PathExpr.Binary binary
        && isQuestion(binary.left())
        && isEnd(binary.right());
  }

  private static boolean isEnd(Step step) {
    return step instanceof Step.Return
        || (step instanceof Step.Evaluate evaluate && isEnd(evaluate.expression()));
  }

  private static boolean isEnd(PathExpr expr) {
    return expr instanceof PathExpr.Exit;
  }

  /** {@code !defined('A')}, {@code !function_exists('a')}. */
  private static boolean isQuestion(PathExpr condition) {
    return switch (condition) {
      case PathExpr.Not not -> isQuestion(not.operand());
      case PathExpr.Binary both -> isQuestion(both.left()) && isQuestion(both.right());
      case PathExpr.Call call ->
          call.arguments().stream()
              .allMatch(argument -> argument.value() instanceof PathExpr.Literal);
      default -> false;
    };
  }
}
