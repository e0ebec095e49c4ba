package dev.phpfsck.autoload;

import dev.phpfsck.fact.Body;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of the few expressions that Composer writes into its maps, and that scripts write to
 * load them: literals, {@code __DIR__}, {@code dirname()}, and variables that the top of the same
 * file sets to such.
 */
final class FixedExpressions {
  private final String file;
  private final Map<String, WrittenPath> variables = new HashMap<>();

  /** Those of the file at the absolute path {@code file}, whose course is {@code script}. */
  FixedExpressions(String file, Body script) {
    this.file = file;
    for (Step step : script.steps()) {
      if (step instanceof Step.Evaluate(PathExpr.Assign assign)
          && assign.target() instanceof PathExpr.Variable variable) {
        Optional<WrittenPath> value =
            assign.operator() == PathExpr.AssignOperator.SET
                ? path(assign.value())
                : Optional.empty();
        variables.remove(variable.name());
        value.ifPresent(path -> variables.put(variable.name(), path));
      }
    }
  }

  /** The string that {@code expr} is; empty where it is none of a known kind. */
  Optional<WrittenPath> path(PathExpr expr) {
    return switch (expr) {
      case PathExpr.Literal literal ->
          Optional.of(
              new WrittenPath(List.of(new WrittenPath.Part(literal.text(), Optional.of(literal)))));
      case PathExpr.ThisFile here -> Optional.of(computed(here.directory() ? parent(file) : file));
      case PathExpr.Variable variable -> Optional.ofNullable(variables.get(variable.name()));
      case PathExpr.Concat concat -> concat(concat);
      case PathExpr.Call call -> dirname(call);
      case PathExpr.ConstantFetch constant ->
          (constant.fallback().isEmpty() ? constant.name() : constant.fallback())
                  .equals("DIRECTORY_SEPARATOR")
              ? Optional.of(computed("/"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<WrittenPath> concat(PathExpr.Concat concat) {
    List<WrittenPath.Part> parts = new ArrayList<>();
    for (PathExpr part : concat.parts()) {
      Optional<WrittenPath> path = path(part);
      if (path.isEmpty()) {
        return Optional.empty();
      }
      parts.addAll(path.get().parts());
    }
    return Optional.of(new WrittenPath(parts));
  }

  private Optional<WrittenPath> dirname(PathExpr.Call call) {
    String name = call.fallback().isEmpty() ? call.name() : call.fallback();
    if (!name.equalsIgnoreCase("dirname") || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    long levels = 1;
    if (call.arguments().size() > 1) {
      levels =
          call.arguments().get(1).value() instanceof PathExpr.IntegerLiteral number
              ? number.value()
              : 0;
    }
    Optional<WrittenPath> inner = path(call.arguments().getFirst().value());
    if (inner.isEmpty() || levels < 1 || levels > 50) {
      return Optional.empty();
    }
    String path = inner.get().path();
    for (int i = 0; i < levels; i++) {
      path = parent(path);
    }
    return Optional.of(computed(path));
  }

  private static WrittenPath computed(String text) {
    return new WrittenPath(List.of(new WrittenPath.Part(text, Optional.empty())));
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }
}
