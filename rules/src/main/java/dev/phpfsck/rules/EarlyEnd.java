package dev.phpfsck.rules;

import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import dev.phpfsck.server.PhpSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Choices that may leave a function or end a script, and whether something runs behind them. */
final class EarlyEnd {
  private EarlyEnd() {}

  /** Whether what follows a choice is as sure: most scripts that may end early also go on. */
  static boolean isPassed(Step.Branch choice, boolean inFunction) {
    if (!inFunction) {
      return !asksForCommandLine(choice.condition()) || !mayEnd(choice);
    }
    return isOnce(choice.condition()) || (!leaves(choice.then()) && !leaves(choice.otherwise()));
  }

  private static boolean leaves(List<Step> arm) {
    return arm.stream()
        .anyMatch(step ->
            switch (step) {
              case Step.Return s -> true;
              case Step.Leave s -> true;
              case Step.Branch s -> leaves(s.then()) || leaves(s.otherwise());
              case Step.Loop s -> leaves(s.body());
              case Step.ForEach s -> leaves(s.body());
              case Step.Select s -> s.cases().stream().anyMatch(c -> leaves(c.body()));
              case Step.Try s ->
                  leaves(s.body()) || s.catches().stream().anyMatch(c -> leaves(c.body()));
              default -> false;
            });
  }

  private static boolean mayEnd(Step.Branch choice) {
    return Stream.concat(choice.then().stream(), choice.otherwise().stream())
        .anyMatch(step ->
            step instanceof Step.Return
                || (step instanceof Step.Evaluate s && s.expression() instanceof PathExpr.Exit));
  }

  /** {@code php_sapi_name() != 'cli'}: what such a script goes on to do is not for the web. */
  private static boolean asksForCommandLine(PathExpr condition) {
    return switch (condition) {
      case PathExpr.Call call -> call.name().toLowerCase(Locale.ROOT).endsWith("php_sapi_name");
      case PathExpr.ConstantFetch constant -> constant.name().endsWith("PHP_SAPI");
      default -> SureParts.all(condition).anyMatch(EarlyEnd::asksForCommandLine);
    };
  }

  /** Whether a condition asks if the work was done before, so that the first time goes past it. */
  private static boolean isOnce(PathExpr condition) {
    return switch (condition) {
      case PathExpr.Isset isset -> true;
      case PathExpr.Not not -> isOnce(not.operand());
      case PathExpr.Binary binary -> isOnce(binary.left()) && isOnce(binary.right());
      case PathExpr.Call call -> isOwnConstant(call);
      default -> false;
    };
  }

  /** {@code defined('X')} of a constant that is no extension's. */
  private static boolean isOwnConstant(PathExpr.Call call) {
    return call.name().toLowerCase(Locale.ROOT).endsWith("defined")
        && call.arguments().size() == 1
        && call.arguments().getFirst().value() instanceof PathExpr.Literal name
        && !name.text().contains("::")
        && PhpSymbols.table().ofConstant(name.text()).isEmpty();
  }
}
