package dev.phpfsck.evaluate;

import dev.phpfsck.fact.PathExpr;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for a call or constant in a condition. */
record Mentions(
    Function<PathExpr.Call, @Nullable String> calls,
    Function<PathExpr.ConstantFetch, @Nullable String> constants) {

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
