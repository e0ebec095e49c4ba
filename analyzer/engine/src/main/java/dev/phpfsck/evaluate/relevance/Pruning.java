package dev.phpfsck.evaluate.relevance;

import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.Callees.Callee;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leaves out the steps that cannot matter to an include. */
final class Pruning {
  private final Relevance relevance;
  private final Callees callees;
  private final Slots slots;

  Pruning(Relevance relevance, Slots slots) {
    this.relevance = relevance;
    this.callees = relevance.callees();
    this.slots = slots;
  }

  List<Step> of(Place place, List<Step> steps) {
    boolean value = relevance.isReturnNeeded(place);
    if (place.number() >= 0 && !value && !relevance.hasEffect(place)) {
      return List.of();
    }
    return new Course(place, value).prune(steps);
  }

  /** Whether evaluating an expression does something that matters. */
  boolean matters(Place place, PathExpr expr) {
    return new Course(place, true).matters(expr);
  }

  private final class Course {
    private final Place place;
    private final boolean value;

    Course(Place place, boolean value) {
      this.place = place;
      this.value = value;
    }

    List<Step> prune(List<Step> steps) {
      List<Step> kept = new ArrayList<>(steps.size());
      for (Step step : steps) {
        Step one = prune(step);
        if (one != null) {
          kept.add(one);
        }
      }
      return List.copyOf(kept);
    }

    private @Nullable Step prune(Step step) {
      return switch (step) {
        case Step.Evaluate s -> matters(s.expression()) ? s : null;
        case Step.Branch s -> {
          List<Step> then = prune(s.then());
          List<Step> otherwise = prune(s.otherwise());
          if (then.isEmpty() && otherwise.isEmpty()) {
            yield matters(s.condition()) ? new Step.Evaluate(s.condition()) : null;
          }
          yield new Step.Branch(s.condition(), then, otherwise, s.at());
        }
        case Step.Loop s -> {
          List<Step> body = prune(s.body());
          List<Step> after = prune(s.after());
          boolean test = s.condition().isPresent() && matters(s.condition().get());
          boolean empty = !test && after.isEmpty() && isIdle(body);
          yield empty ? null : new Step.Loop(s.condition(), body, after, s.bodyFirst());
        }
        case Step.ForEach s -> {
          List<Step> body = prune(s.body());
          boolean idle =
              isIdle(body)
                  && !matters(s.subject())
                  && !isNeeded(s.value())
                  && s.key().filter(this::isNeeded).isEmpty();
          yield idle ? null : new Step.ForEach(s.subject(), s.key(), s.value(), body, s.at());
        }
        case Step.Select s -> {
          List<Step.Case> cases = new ArrayList<>();
          boolean idle = !matters(s.subject());
          for (Step.Case one : s.cases()) {
            List<Step> body = prune(one.body());
            idle &= isIdle(body);
            cases.add(new Step.Case(one.label(), body));
          }
          yield idle ? null : new Step.Select(s.subject(), cases);
        }
        case Step.Return s -> {
          boolean plain = s.value().isEmpty();
          boolean whole = plain || value || s.value().filter(this::matters).isPresent();
          yield whole ? s : new Step.Return(Optional.empty(), s.at());
        }
        case Step.Try s -> {
          List<Step> body = prune(s.body());
          List<Step.Catch> catches = new ArrayList<>();
          boolean idle = isIdle(body);
          for (Step.Catch one : s.catches()) {
            List<Step> caught = prune(one.body());
            idle &= isIdle(caught);
            catches.add(new Step.Catch(one.types(), one.variable(), caught));
          }
          List<Step> last = prune(s.last());
          yield idle && isIdle(last) ? null : new Step.Try(body, catches, last);
        }
        case Step.StaticVariable s -> relevance.isNeeded(place, s.name()) ? s : null;
        case Step.Unset s -> s.targets().stream().anyMatch(this::isNeeded) ? s : null;
        case Step.Globals s -> s;
        case Step.Leave s -> s;
        case Step.Jump s -> s;
        case Step.Declare s -> null;
      };
    }

    /** Whether steps only steer, with nothing to steer to. */
    private boolean isIdle(List<Step> steps) {
      for (Step step : steps) {
        boolean idle =
            switch (step) {
              case Step.Leave leave -> true;
              case Step.Globals globals -> true;
              case Step.Branch branch -> isIdle(branch.then()) && isIdle(branch.otherwise());
              default -> false;
            };
        if (!idle) {
          return false;
        }
      }
      return true;
    }

    private boolean isElementNeeded(PathExpr.Element element) {
      if (!(element.array() instanceof PathExpr.Variable array)
          || !array.name().equals("GLOBALS")) {
        return isNeeded(element.array());
      }
      return !(element.index().orElse(null) instanceof PathExpr.Literal name)
          || slots.isNeeded("G:" + name.text());
    }

    private boolean isNeeded(PathExpr target) {
      return switch (target) {
        case PathExpr.Variable v -> relevance.isNeeded(place, v.name());
        case PathExpr.Element e -> isElementNeeded(e);
        case PathExpr.Property p ->
            p.name() instanceof PathExpr.Literal name && slots.isNeeded("P:" + name.text());
        case PathExpr.StaticProperty p -> slots.isNeeded("S:" + p.name());
        case PathExpr.ArrayLiteral list ->
            list.entries().stream().anyMatch(entry -> isNeeded(entry.value()));
        case PathExpr.DynamicVariable v -> true;
        default -> false;
      };
    }

    private boolean matters(PathExpr expr) {
      return switch (expr) {
        case PathExpr.Literal e -> false;
        case PathExpr.Variable e -> false;
        case PathExpr.IncludeRef e -> true;
        case PathExpr.Exit e -> true;
        case PathExpr.Throw e -> true;
        case PathExpr.Assign e -> isNeeded(e.target()) || matters(e.value());
        case PathExpr.Call e -> call(e);
        case PathExpr.CallValue e -> true;
        case PathExpr.MethodCall e ->
            matters(e.object())
                || method(e.name())
                || (Making.isMaking(e) && relevance.isIncluding(place))
                || any(e.arguments());
        case PathExpr.StaticCall e -> method(e.name()) || any(e.arguments());
        case PathExpr.New e -> callees.method("__construct").hasEffect || any(e.arguments());
        case PathExpr.Concat e -> e.parts().stream().anyMatch(this::matters);
        case PathExpr.Not e -> matters(e.operand());
        case PathExpr.Silence e -> matters(e.operand());
        case PathExpr.Cast e -> matters(e.operand());
        case PathExpr.Empty e -> matters(e.operand());
        case PathExpr.InstanceOf e -> matters(e.operand());
        case PathExpr.Binary e -> matters(e.left()) || matters(e.right());
        case PathExpr.Coalesce e -> matters(e.left()) || matters(e.right());
        case PathExpr.Conditional e ->
            matters(e.condition())
                || matters(e.otherwise())
                || e.then().filter(this::matters).isPresent();
        case PathExpr.Isset e -> e.operands().stream().anyMatch(this::matters);
        case PathExpr.Element e ->
            matters(e.array()) || e.index().filter(this::matters).isPresent();
        case PathExpr.Property e -> matters(e.object());
        case PathExpr.ArrayLiteral e ->
            e.entries().stream().anyMatch(entry -> matters(entry.value()));
        case PathExpr.Match e ->
            matters(e.subject()) || e.arms().stream().anyMatch(arm -> matters(arm.value()));
        case PathExpr.Opaque e -> e.parts().stream().anyMatch(this::matters);
        case PathExpr.DynamicVariable e -> matters(e.name());
        case PathExpr.IntegerLiteral e -> false;
        case PathExpr.BooleanLiteral e -> false;
        case PathExpr.NullLiteral e -> false;
        case PathExpr.ThisFile e -> false;
        case PathExpr.ConstantFetch e -> false;
        case PathExpr.StaticProperty e -> false;
        case PathExpr.ClassConstant e -> false;
        case PathExpr.ClassName e -> false;
        case PathExpr.FunctionRef e -> false;
      };
    }

    private boolean call(PathExpr.Call call) {
      Callee resolved = callees.function(call.name());
      Callee callee = call.fallback().isEmpty() ? resolved : callees.function(call.fallback());
      return LastingCalls.hasEffect(callee.name)
          || resolved.hasEffect
          || callee.hasEffect
          || (Making.isMaking(call) && relevance.isIncluding(place))
          || any(call.arguments());
    }

    private boolean method(PathExpr name) {
      return !(name instanceof PathExpr.Literal method) || callees.method(method.text()).hasEffect;
    }

    private boolean any(List<PathExpr.Argument> arguments) {
      return arguments.stream().anyMatch(argument -> matters(argument.value()));
    }
  }
}
