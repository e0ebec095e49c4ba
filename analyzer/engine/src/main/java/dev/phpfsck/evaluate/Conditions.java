package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Comparisons;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.evaluate.value.Truth;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.PathExpr.BinaryOperator;
import dev.phpfsck.fact.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes conditions, and tells what they are about. */
final class Conditions {
  private static final Set<String> ASKS_FOR_FILES =
      Set.of(
          "file_exists",
          "is_file",
          "is_readable",
          "is_dir",
          "is_link",
          "is_writable",
          "is_executable",
          "realpath",
          "stream_resolve_include_path",
          "filesize",
          "filemtime",
          "stat",
          "glob",
          "fopen");
  private static final Set<String> ASKS_FOR_NAMES =
      Set.of(
          "function_exists",
          "class_exists",
          "interface_exists",
          "trait_exists",
          "enum_exists",
          "method_exists",
          "is_callable",
          "extension_loaded",
          "defined",
          "version_compare",
          "phpversion",
          "is_plugin_active",
          "get_extension_funcs",
          "ini_get",
          "getenv");
  private static final Set<String> DECLARED_BY_SITE =
      Set.of("function_exists", "class_exists", "interface_exists", "trait_exists", "enum_exists");
  private static final Set<String> CATCH_ALL =
      Set.of("throwable", "error", "exception", "\\throwable", "\\error");

  private final Machine machine;
  private final Narrowing narrowing;

  Conditions(Machine machine) {
    this.machine = machine;
    this.narrowing = new Narrowing(machine);
  }

  /** Takes over what is known once {@code condition} holds, or does not. */
  void assume(PathExpr condition, boolean holds, Frame frame) {
    narrowing.assume(condition, holds, frame);
  }

  /** Takes over what is known in a {@code case}. */
  void assumeCase(Step.Select select, int number, Frame frame) {
    select
        .cases()
        .get(number)
        .label()
        .ifPresent(label ->
            narrowing.assume(
                new PathExpr.Binary(BinaryOperator.EQUAL, select.subject(), label), true, frame));
  }

  /** The number of the branch that is certainly chosen; -1 where that is not known. */
  int certainCase(PathValue subject, List<Step.Case> cases, Frame frame) {
    int fallback = -1;
    for (int i = 0; i < cases.size(); i++) {
      if (cases.get(i).label().isEmpty()) {
        fallback = i;
        continue;
      }
      PathValue label = machine.values().of(cases.get(i).label().get(), frame);
      switch (Truth.of(Comparisons.equal(subject, label))) {
        case YES -> {
          return i;
        }
        case PERHAPS -> {
          return -1;
        }
        case NO -> {}
      }
    }
    return fallback;
  }

  PathValue binary(PathExpr.Binary binary, Frame frame) {
    return switch (binary.operator()) {
      case AND -> both(binary, frame);
      case OR -> either(binary, frame);
      case XOR -> {
        machine.values().of(binary.left(), frame);
        machine.values().of(binary.right(), frame);
        yield PathValue.unknown(Reason.of("a condition"));
      }
      default -> {
        PathValue left = machine.values().of(binary.left(), frame);
        PathValue right = machine.values().of(binary.right(), frame);
        yield Comparisons.of(binary.operator(), left, right);
      }
    };
  }

  private PathValue both(PathExpr.Binary binary, Frame frame) {
    PathValue left = machine.values().of(binary.left(), frame);
    if (frame.halted) {
      return PathValue.NOTHING;
    }
    return switch (Truth.of(left)) {
      case NO -> {
        unreached(binary.right(), binary.left(), frame);
        yield PathValue.FALSE;
      }
      case YES -> toBool(machine.values().of(binary.right(), frame));
      case PERHAPS -> {
        PathValue right = guarded(binary.left(), left, true, binary.right(), frame);
        yield Truth.of(right) == Truth.NO ? PathValue.FALSE : undecided(left, right);
      }
    };
  }

  private PathValue either(PathExpr.Binary binary, Frame frame) {
    PathValue left = machine.values().of(binary.left(), frame);
    if (frame.halted) {
      return PathValue.NOTHING;
    }
    return switch (Truth.of(left)) {
      case YES -> {
        unreached(binary.right(), binary.left(), frame);
        yield PathValue.TRUE;
      }
      case NO -> toBool(machine.values().of(binary.right(), frame));
      case PERHAPS -> {
        PathValue right = guarded(binary.left(), left, false, binary.right(), frame);
        if (right.isNothing()) {
          yield PathValue.TRUE;
        }
        yield Truth.of(right) == Truth.YES ? PathValue.TRUE : undecided(left, right);
      }
    };
  }

  private void unreached(PathExpr expr, PathExpr condition, Frame frame) {
    machine.steps().dead(List.of(new Step.Evaluate(expr)), frame, switchedOff(condition));
  }

  /** Evaluates what {@code condition} decides on, which is {@code value}; it may ask for files. */
  PathValue guarded(
      PathExpr condition, PathValue value, boolean holds, PathExpr expr, Frame frame) {
    String environment = frame.environment;
    String prepared = frame.prepared;
    String asks = asksForNames(condition);
    if (asks != null && environment == null) {
      frame.environment = asks;
    }
    if (prepared == null) {
      frame.prepared = prepares(condition, value);
    }
    PathValue result = machine.values().maybe(condition, holds, expr, frame);
    frame.environment = environment;
    frame.prepared = prepared;
    return result;
  }

  private static PathValue undecided(PathValue left, PathValue right) {
    Reason a = left.unknownBecause();
    Reason b = right.unknownBecause();
    if (a == null && b == null) {
      return PathValue.TRUE.or(PathValue.FALSE);
    }
    Reason reason = a == null ? b : b == null ? a : a.with(b);
    return PathValue.unknown(reason == null ? Reason.of("a condition") : reason.asHarmless());
  }

  static PathValue toBool(PathValue value) {
    return Comparisons.not(Comparisons.not(value));
  }

  PathValue isset(PathExpr.Isset isset, Frame frame) {
    boolean all = true;
    for (PathExpr operand : isset.operands()) {
      if (operand instanceof PathExpr.Variable variable && Names.isAlwaysSet(variable.name())) {
        continue;
      }
      PathValue value = machine.values().of(operand, frame);
      if (value.isUndefined() || value.equals(PathValue.NULL)) {
        return PathValue.FALSE;
      }
      all &= value.defined().equals(value) && value.unknownBecause() == null && !value.isNothing();
    }
    return all ? PathValue.TRUE : PathValue.unknown(Reason.of("whether it is set"));
  }

  PathValue match(PathExpr.Match match, Frame frame) {
    PathValue subject = machine.values().of(match.subject(), frame);
    PathValue all = PathValue.NOTHING;
    for (PathExpr.Arm arm : match.arms()) {
      Truth truth = arm.conditions().isEmpty() ? Truth.YES : Truth.NO;
      for (PathExpr condition : arm.conditions()) {
        PathValue value = machine.values().of(condition, frame);
        Truth one = Truth.of(Comparisons.identical(subject, value));
        truth = truth == Truth.NO ? one : truth;
      }
      if (truth == Truth.YES && all.isNothing()) {
        return machine.values().of(arm.value(), frame);
      }
      if (truth != Truth.NO) {
        all = all.or(machine.values().maybe(null, true, arm.value(), frame));
      }
      if (truth == Truth.YES) {
        return all;
      }
    }
    return all;
  }

  /** What a condition asks of the PHP that runs it: names, versions; null where nothing. */
  @Nullable String asksForNames(PathExpr condition) {
    return new Mentions(
            call -> {
              String name = call.plainName();
              if (!ASKS_FOR_NAMES.contains(name)) {
                return null;
              }
              return DECLARED_BY_SITE.contains(name) && isOurs(name, call)
                  ? null
                  : "it is asked first if the host has something (`" + name + "`)";
            },
            constant ->
                constant.name().startsWith("PHP_VERSION") || constant.name().equals("PHP_OS")
                    ? "it is asked first for `" + constant.name() + "`"
                    : null)
        .in(condition);
  }

  /** What code asks that goes on only where a file is there; null where it does not. */
  @Nullable String prepares(PathExpr condition, PathValue value) {
    Reason reason = value.unknownBecause();
    if (reason != null && reason.prepared()) {
      return reason.because();
    }
    return machine.fileQuestions().isAskedIn(condition) ? "whether a file is there" : null;
  }

  /** Whether a condition asks if a file is there. */
  boolean asksForFiles(PathExpr condition) {
    return new Mentions(
                call -> ASKS_FOR_FILES.contains(call.plainName()) ? call.name() : null,
                constant -> null)
            .in(condition)
        != null;
  }

  private boolean isOurs(String function, PathExpr.Call call) {
    if (call.arguments().isEmpty()
        || !(call.arguments().getFirst().value() instanceof PathExpr.Literal literal)) {
      return false;
    }
    String name = literal.text().startsWith("\\") ? literal.text().substring(1) : literal.text();
    return function.equals("function_exists")
        ? !machine.program().functions(name).isEmpty()
        : !machine.program().classes(name).isEmpty();
  }

  /** Why what hangs on a condition that does not hold is not reached. */
  String switchedOff(PathExpr condition) {
    String found =
        new Mentions(
                call -> {
                  String name = call.plainName();
                  return ASKS_FOR_FILES.contains(name) || ASKS_FOR_NAMES.contains(name)
                      ? "`" + name + "` is asked first"
                      : null;
                },
                constant -> "`" + constant.name() + "` switches it off")
            .in(condition);
    return found == null ? "the condition around it does not hold" : found;
  }

  /** Whether a {@code catch} is prepared for what a failed {@code require} throws. */
  boolean catchesErrors(Step.Catch one) {
    return !one.givesUp() && one.types().stream().map(Program::lower).anyMatch(CATCH_ALL::contains);
  }

  /** Exposes the tables of others to whoever needs the entries of one. */
  static Map<String, PathValue> entries(PathValue table) {
    return table.only() instanceof Atom.Table known && !known.open() ? known.entries() : Map.of();
  }
}
