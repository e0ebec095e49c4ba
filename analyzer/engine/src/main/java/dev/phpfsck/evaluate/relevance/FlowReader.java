package dev.phpfsck.evaluate.relevance;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.Slots.Kind;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import java.util.List;
import java.util.Set;

/** Reads from where to where values pass in one function, or in one file outside of functions. */
final class FlowReader {
  private final Flow flow;
  private final Slots slots;
  private final FlowValues values;

  FlowReader(Program program, Slots slots, Relevance relevance, Place place, Set<String> captured) {
    this.flow = new Flow(program, slots, relevance, place, captured);
    this.slots = slots;
    this.values = new FlowValues(flow);
  }

  void script(FileFacts facts) {
    steps(facts.script().steps());
    if (flow.includes) {
      flow.askLeaving();
      slots.sink(flow.made);
    }
    facts
        .classes()
        .forEach(type -> {
          type.properties()
              .forEach(property ->
                  property
                      .initial()
                      .ifPresent(value ->
                          slots.flow(
                              slots.number(
                                  property.isStatic() ? Kind.STATIC_PROPERTY : Kind.PROPERTY,
                                  property.name()),
                              values.of(value))));
          type.constants().forEach(constant -> values.of(constant.value()));
        });
  }

  void function(FunctionFact fact) {
    parameters(fact);
    for (String name : fact.captured()) {
      slots.flow(flow.local(name), flow.capture(name));
    }
    steps(fact.body().steps());
    flow.leaveGlobals();
    if (flow.includes) {
      flow.askLeaving();
      slots.sink(flow.made);
      fact.parameters().forEach(parameter -> flow.shareWithGlobal(parameter.name()));
      flow.shareWithGlobal("this");
    }
  }

  private void parameters(FunctionFact fact) {
    boolean closure =
        fact.kind() == FunctionFact.Kind.CLOSURE || fact.kind() == FunctionFact.Kind.ARROW;
    int taken =
        slots.arguments(
            fact.name().equalsIgnoreCase("__construct")
                ? FlowCalls.constructor(flow.place)
                : Flow.returnOf(fact, flow.place));
    int position = 0;
    for (FunctionFact.Parameter parameter : fact.parameters()) {
      int own = flow.local(parameter.name());
      int at = Math.min(position++, Flow.MOST_PARAMETERS);
      slots.flow(own, taken + at);
      if (closure) {
        slots.flow(own, slots.arguments(FlowCalls.ANY_CLOSURE) + at);
      }
      parameter.initial().ifPresent(initial -> slots.flow(own, values.of(initial)));
      if (parameter.byReference()) {
        slots.flow(taken + at, own);
      }
    }
  }

  private void steps(List<Step> steps) {
    for (Step step : steps) {
      step(step);
    }
  }

  private void step(Step step) {
    switch (step) {
      case Step.Evaluate s -> values.of(s.expression());
      case Step.Branch s -> {
        flow.enter(values.condition(s.condition()));
        steps(s.then());
        steps(s.otherwise());
        flow.leave();
      }
      case Step.Loop s -> {
        flow.enter(s.condition().map(values::condition).orElseGet(Ints::new));
        steps(s.body());
        steps(s.after());
        flow.leave();
      }
      case Step.ForEach s -> {
        Ints subject = values.of(s.subject());
        s.key().ifPresent(key -> flow.write(key, subject, values));
        flow.write(s.value(), subject, values);
        if (s.value() instanceof PathExpr.Reference) {
          flow.mayWrite(s.subject(), values);
        }
        steps(s.body());
      }
      case Step.Select s -> {
        Ints all = values.condition(s.subject());
        s.cases().forEach(one -> one.label().ifPresent(label -> values.gather(label, all)));
        flow.enter(all);
        s.cases().forEach(one -> steps(one.body()));
        flow.leave();
      }
      case Step.Return s -> back(s);
      case Step.Try s -> {
        steps(s.body());
        s.catches().forEach(one -> steps(one.body()));
        steps(s.last());
      }
      case Step.StaticVariable s ->
          s.value().ifPresent(value -> slots.flow(flow.local(s.name()), values.of(value)));
      case Step.Unset s -> s.targets().forEach(target -> flow.write(target, new Ints(), values));
      case Step.Globals s -> {
        if (!flow.isScript()) {
          s.names().forEach(flow::shareWithGlobal);
          flow.globals.addAll(s.names());
        }
      }
      case Step.Leave s -> {}
      case Step.Declare s -> {}
      case Step.Jump s -> {}
    }
  }

  private void back(Step.Return back) {
    String result =
        flow.isScript()
            ? FlowValues.SCRIPT_RESULT
            : Flow.returnOf(flow.program.function(flow.place), flow.place);
    back.value()
        .ifPresent(value -> {
          Ints from = values.of(value);
          slots.flow(slots.number(Kind.RESULT, result), from);
          if (!flow.isScript() && flow.relevance.hubs().isMethod(flow.place)) {
            slots.flow(slots.number(Kind.RESULT, Flow.ownReturnOf(flow.place)), from);
          }
        });
    flow.leaves();
    if (flow.isScript()) {
      flow.askConditions();
    }
  }
}
