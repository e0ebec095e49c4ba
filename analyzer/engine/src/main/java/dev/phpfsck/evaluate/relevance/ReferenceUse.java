package dev.phpfsck.evaluate.relevance;

import dev.phpfsck.evaluate.relevance.Callees.Callee;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one function does to the parameters that it takes by reference (manual, "Passing by
 * Reference"): most such functions of old code only read them.
 */
public final class ReferenceUse {
  private final Callees callees;
  private final Set<String> changed = new HashSet<>();
  private final Set<String> kept = new HashSet<>();
  private boolean any;

  ReferenceUse(FunctionFact fact, Callees callees) {
    this.callees = callees;
    for (Step outer : fact.body().steps()) {
      outer.forEach(this::step);
    }
  }

  /** Whether it may set the variable of that name, or part of it. */
  public boolean changes(String name) {
    return any || changed.contains(name);
  }

  /** Whether it may give the variable a name that is still there when the function has ended. */
  public boolean keeps(String name) {
    return kept.contains(name);
  }

  private void step(Step step) {
    switch (step) {
      case Step.ForEach each -> {
        each.key().ifPresent(key -> note(key, changed));
        note(each.value(), changed);
        if (each.value() instanceof PathExpr.Reference) {
          note(each.subject(), changed);
        }
      }
      case Step.Unset unset ->
          unset
              .targets()
              .forEach(target -> {
                if (!(target instanceof PathExpr.Variable)) {
                  note(target, changed);
                }
              });
      default -> {}
    }
    step.expressions().forEach(expr -> expr.all().forEach(this::expression));
  }

  private void expression(PathExpr expr) {
    switch (expr) {
      case PathExpr.Assign assign -> {
        note(assign.target(), changed);
        if (assign.namesValue()) {
          keep(assign.value());
        }
      }
      case PathExpr.Reference reference -> keep(reference.target());
      case PathExpr.FunctionRef closure -> {
        changed.addAll(closure.references());
        kept.addAll(closure.references());
      }
      case PathExpr.IncludeRef include -> any = true;
      case PathExpr.Call call -> call(call);
      case PathExpr.CallValue call -> given(call.arguments());
      case PathExpr.MethodCall call -> method(call.name(), call.arguments());
      case PathExpr.StaticCall call -> method(call.name(), call.arguments());
      case PathExpr.New creation -> {
        if (callees.method("__construct").takesReferences) {
          given(creation.arguments());
        }
      }
      default -> {}
    }
  }

  private void call(PathExpr.Call call) {
    Callee callee = callees.function(call.plainName());
    if (LastingCalls.setsAnyVariable(callee.name)) {
      any = true;
    }
    boolean own = callee.isDeclared || callees.function(call.name()).isDeclared;
    for (int i = 0; i < call.arguments().size(); i++) {
      PathExpr argument = call.arguments().get(i).value();
      if (own ? isGivenAway(call) : ReferenceParameters.has(callee.name, i)) {
        note(argument, changed);
        if (own) {
          note(argument, kept);
        }
      }
    }
  }

  private boolean isGivenAway(PathExpr.Call call) {
    return callees.function(call.plainName()).takesReferences
        || callees.function(call.name()).takesReferences;
  }

  private void method(PathExpr name, List<PathExpr.Argument> arguments) {
    if (!(name instanceof PathExpr.Literal text) || callees.method(text.text()).takesReferences) {
      given(arguments);
    }
  }

  private void given(List<PathExpr.Argument> arguments) {
    arguments.forEach(argument -> keep(argument.value()));
  }

  private void keep(PathExpr target) {
    note(target, changed);
    note(target, kept);
  }

  /** Notes the variable that is written where {@code target} is. */
  private void note(PathExpr target, Set<String> names) {
    switch (target) {
      case PathExpr.Variable variable -> names.add(variable.name());
      case PathExpr.Element element -> note(element.array(), names);
      case PathExpr.Reference reference -> note(reference.target(), names);
      case PathExpr.ArrayLiteral list ->
          list.entries().forEach(entry -> note(entry.value(), names));
      case PathExpr.DynamicVariable variable -> any = true;
      default -> {}
    }
  }
}
