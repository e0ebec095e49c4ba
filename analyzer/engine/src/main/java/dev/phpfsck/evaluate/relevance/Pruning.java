package dev.phpfsck.evaluate.relevance;

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

  Pruning(Relevance relevance) {
    this.relevance = relevance;
    this.callees = relevance.callees();
  }

  List<Step> of(Relevant relevant, List<Step> steps) {
    if (relevant.place().number() >= 0 && !relevant.isResult() && !relevant.hasEffect()) {
      return List.of();
    }
    return new Course(relevant).prune(steps);
  }

  /** Whether evaluating an expression does something that matters. */
  boolean matters(Relevant relevant, PathExpr expr) {
    return new Course(relevant).matters(expr);
  }

  private final class Course {
    private final Relevant relevant;
    private final boolean including;

    Course(Relevant relevant) {
      this.relevant = relevant;
      this.including = relevance.isIncluding(relevant.place());
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
                  && !relevant.isTarget(s.value())
                  && !(s.value() instanceof PathExpr.Reference && relevant.isTarget(s.subject()))
                  && s.key().filter(relevant::isTarget).isEmpty();
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
          boolean whole =
              plain || relevant.isResult() || s.value().filter(this::matters).isPresent();
          yield whole ? s : new Step.Return(Optional.empty(), s.at());
        }
        case Step.Try s -> {
          List<Step> body = prune(s.body());
          List<Step.Catch> catches = new ArrayList<>();
          boolean idle = isIdle(body);
          for (Step.Catch one : s.catches()) {
            List<Step> caught = prune(one.body());
            idle &= isIdle(caught);
            catches.add(new Step.Catch(one.types(), one.variable(), caught, one.givesUp()));
          }
          List<Step> last = prune(s.last());
          yield idle && isIdle(last) ? null : new Step.Try(body, catches, last);
        }
        case Step.StaticVariable s -> relevant.isVariable(s.name()) ? s : null;
        case Step.Unset s -> s.targets().stream().anyMatch(relevant::isTarget) ? s : null;
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

    private boolean matters(PathExpr expr) {
      return switch (expr) {
        case PathExpr.Literal e -> false;
        case PathExpr.Variable e -> false;
        case PathExpr.IncludeRef e -> true;
        case PathExpr.Exit e -> true;
        case PathExpr.Throw e -> true;
        case PathExpr.Assign e ->
            relevant.isTarget(e.target())
                || (e.namesValue() && relevant.isTarget(e.value()))
                || matters(e.value());
        case PathExpr.Reference e -> relevant.isTarget(e.target()) || matters(e.target());
        case PathExpr.Clone e -> matters(e.object()) || callees.method("__clone").hasEffect;
        case PathExpr.Call e -> call(e);
        case PathExpr.CallValue e -> true;
        case PathExpr.MethodCall e ->
            matters(e.object())
                || method(e.name(), e.arguments())
                || (Making.isMaking(e) && including)
                || any(e.arguments());
        case PathExpr.StaticCall e -> method(e.name(), e.arguments()) || any(e.arguments());
        case PathExpr.New e -> constructor(e.arguments()) || any(e.arguments());
        case PathExpr.Concat e -> anyOf(e.parts());
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
        case PathExpr.Isset e -> anyOf(e.operands());
        case PathExpr.Element e ->
            matters(e.array()) || e.index().filter(this::matters).isPresent();
        case PathExpr.Property e -> matters(e.object());
        case PathExpr.ArrayLiteral e ->
            e.entries().stream().anyMatch(entry -> matters(entry.value()));
        case PathExpr.Match e ->
            matters(e.subject()) || e.arms().stream().anyMatch(arm -> matters(arm.value()));
        case PathExpr.Opaque e -> anyOf(e.parts());
        case PathExpr.DynamicVariable e -> matters(e.name());
        case PathExpr.IntegerLiteral e -> false;
        case PathExpr.BooleanLiteral e -> false;
        case PathExpr.NullLiteral e -> false;
        case PathExpr.ThisFile e -> false;
        case PathExpr.ConstantFetch e -> false;
        case PathExpr.StaticProperty e -> false;
        case PathExpr.ClassConstant e -> false;
        case PathExpr.ClassName e -> false;
        case PathExpr.FunctionRef e -> e.references().stream().anyMatch(relevant::isVariable);
      };
    }

    private boolean call(PathExpr.Call call) {
      Callee resolved = callees.function(call.name());
      Callee callee = call.fallback().isEmpty() ? resolved : callees.function(call.fallback());
      return LastingCalls.hasEffect(callee.name)
          || resolved.hasEffect
          || callee.hasEffect
          || (Making.isMaking(call) && including)
          || (callee.takesReferences && isHandedBack(callee, call.arguments()))
          || (resolved.takesReferences && isHandedBack(resolved, call.arguments()))
          || any(call.arguments());
    }

    /** Whether a variable that matters is among those that a function may set. */
    private boolean isHandedBack(Callee callee, List<PathExpr.Argument> arguments) {
      for (int i = 0; i < arguments.size(); i++) {
        PathExpr target = arguments.get(i).value();
        boolean taken = callee.isDeclared || ReferenceParameters.has(callee.name, i);
        if (taken && relevant.isTarget(target)) {
          return true;
        }
      }
      return false;
    }

    private boolean method(PathExpr name, List<PathExpr.Argument> arguments) {
      return !(name instanceof PathExpr.Literal method)
          || matters(callees.method(method.text()), arguments);
    }

    private boolean constructor(List<PathExpr.Argument> arguments) {
      return matters(callees.method("__construct"), arguments);
    }

    private boolean matters(Callee method, List<PathExpr.Argument> arguments) {
      return method.hasEffect
          || (method.takesReferences
              && arguments.stream().anyMatch(argument -> relevant.isTarget(argument.value())));
    }

    private boolean anyOf(List<PathExpr> parts) {
      for (PathExpr part : parts) {
        if (matters(part)) {
          return true;
        }
      }
      return false;
    }

    private boolean any(List<PathExpr.Argument> arguments) {
      for (PathExpr.Argument argument : arguments) {
        if (matters(argument.value())) {
          return true;
        }
      }
      return false;
    }
  }
}
