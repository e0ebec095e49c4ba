package dev.phpfsck.evaluate;

import dev.phpfsck.fact.PathExpr;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for a call or constant in a condition. */
record Mentions(
    Function<PathExpr.Call, @Nullable String> calls,
    Function<PathExpr.ConstantFetch, @Nullable String> constants) {

  /** The name of a called function, in lower case, without its namespace. */
  static String plain(PathExpr.Call call) {
    String name = call.fallback().isEmpty() ? call.name() : call.fallback();
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * The one variable that an expression is made of, besides what is always the same; null where
   * there is none, several, or anything else that has a say.
   */
  static PathExpr.@Nullable Variable onlyVariable(PathExpr expr) {
    return switch (expr) {
      case PathExpr.Variable variable -> variable;
      case PathExpr.Call call ->
          PureFunctions.knows(plain(call))
              ? onlyVariable(call.arguments().stream().map(PathExpr.Argument::value).toList())
              : null;
      case PathExpr.Binary e -> onlyVariable(List.of(e.left(), e.right()));
      case PathExpr.Not e -> onlyVariable(e.operand());
      case PathExpr.Empty e -> onlyVariable(e.operand());
      case PathExpr.Cast e -> onlyVariable(e.operand());
      case PathExpr.Concat e -> onlyVariable(e.parts());
      case PathExpr.Element e when e.index().isPresent() ->
          onlyVariable(List.of(e.array(), e.index().get()));
      default -> null;
    };
  }

  private static PathExpr.@Nullable Variable onlyVariable(List<PathExpr> parts) {
    PathExpr.Variable found = null;
    for (PathExpr part : parts) {
      if (isFixed(part)) {
        continue;
      }
      PathExpr.Variable one = onlyVariable(part);
      if (one == null || (found != null && !found.name().equals(one.name()))) {
        return null;
      }
      found = one;
    }
    return found;
  }

  private static boolean isFixed(PathExpr expr) {
    return expr instanceof PathExpr.Literal
        || expr instanceof PathExpr.IntegerLiteral
        || expr instanceof PathExpr.BooleanLiteral
        || expr instanceof PathExpr.NullLiteral
        || expr instanceof PathExpr.ConstantFetch
        || expr instanceof PathExpr.ClassConstant;
  }

  /** The first answer that is not null. */
  @Nullable String in(PathExpr expr) {
    return switch (expr) {
      case PathExpr.Call call -> {
        String found = calls.apply(call);
        yield found != null ? found : inArguments(call.arguments());
      }
      case PathExpr.ConstantFetch constant -> constants.apply(constant);
      case PathExpr.Not not -> in(not.operand());
      case PathExpr.Silence silence -> in(silence.operand());
      case PathExpr.Assign assign -> in(assign.value());
      case PathExpr.Cast cast -> in(cast.operand());
      case PathExpr.Empty empty -> in(empty.operand());
      case PathExpr.Binary binary -> {
        String left = in(binary.left());
        yield left != null ? left : in(binary.right());
      }
      case PathExpr.Conditional choice -> in(choice.condition());
      case PathExpr.Opaque opaque -> {
        for (PathExpr part : opaque.parts()) {
          String found = in(part);
          if (found != null) {
            yield found;
          }
        }
        yield null;
      }
      default -> null;
    };
  }

  private @Nullable String inArguments(List<PathExpr.Argument> arguments) {
    for (PathExpr.Argument argument : arguments) {
      String found = in(argument.value());
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
