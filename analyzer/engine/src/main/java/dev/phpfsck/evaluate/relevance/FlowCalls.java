package dev.phpfsck.evaluate.relevance;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.Callees.Callee;
import dev.phpfsck.evaluate.relevance.Slots.Kind;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.site.PagePlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what calls take and give, and whom they call. */
final class FlowCalls {
  /** What is handed to a closure that is not known. */
  static final String ANY_CLOSURE = "closure";

  private static final String UNKNOWN = "unknown";

  private static final Set<String> CALLING =
      Set.of(
          "call_user_func",
          "call_user_func_array",
          "array_map",
          "array_walk",
          "array_filter",
          "register_shutdown_function",
          "spl_autoload_register");

  private final Flow flow;
  private final Slots slots;
  private final FlowValues values;
  private final Callees callees;

  FlowCalls(Flow flow, FlowValues values) {
    this.flow = flow;
    this.slots = flow.slots;
    this.values = values;
    this.callees = flow.relevance.callees();
  }

  void call(PathExpr.Call call, Ints found) {
    Callee resolved = callees.function(call.name());
    Callee callee = call.fallback().isEmpty() ? resolved : callees.function(call.fallback());
    making(callee, call);
    if (LastingCalls.isLasting(callee.name) && !isOtherSetting(callee.name, call)) {
      lasting(callee.name, call);
    }
    if (!resolved.isDeclared && !callee.isDeclared) {
      gatherAll(call.arguments(), found);
      builtIn(callee, call, found);
    } else if (callee.isPure || resolved.isPure) {
      gatherAll(call.arguments(), found);
      mayWrite(callee.takesReferences || resolved.takesReferences, call.arguments());
    } else {
      List<Ints> given = read(call.arguments());
      declared(resolved, call, given, found);
      if (!call.fallback().isEmpty()) {
        declared(callee, call, given, found);
      }
    }
  }

  private void gatherAll(List<PathExpr.Argument> arguments, Ints found) {
    for (PathExpr.Argument argument : arguments) {
      values.gather(argument.value(), found);
    }
  }

  private void builtIn(Callee callee, PathExpr.Call call, Ints found) {
    String name = callee.name;
    if (CALLING.contains(name)) {
      // A function that is handed over by name or as a closure is called, too.
      call.arguments().forEach(argument -> calledName(argument.value(), call.arguments(), found));
    }
    boolean changes =
        name.equals("array_push") || name.equals("array_unshift") || name.equals("extract");
    if (changes && !call.arguments().isEmpty()) {
      flow.write(call.arguments().getFirst().value(), found.copy(), values);
    }
    if (callee.takesReferences) {
      handBack(name, call.arguments(), found);
    }
  }

  /** An array that is changed depends on what it was; what else is left, nobody knows anyhow. */
  private void handBack(String name, List<PathExpr.Argument> arguments, Ints found) {
    Ints from = ReferenceParameters.changesArray(name) ? found.copy() : new Ints();
    for (int i = 0; i < arguments.size(); i++) {
      if (ReferenceParameters.has(name, i)) {
        flow.write(arguments.get(i).value(), from, values);
      }
    }
  }

  private void declared(Callee callee, PathExpr.Call call, List<Ints> given, Ints found) {
    callee.callers.add(flow.place);
    mayWrite(callee.takesReferences, call.arguments());
    if (!given.isEmpty()) {
      pass(given, call.arguments(), callee.arguments());
    }
    if (flow.inCondition ? callee.onlyAnswers() : !callee.isHub) {
      found.add(callee.result());
    } else if (!flow.inCondition
        && callee.handsBack >= 0
        && callee.handsBack < call.arguments().size()) {
      found.addAll(given.get(callee.handsBack));
    }
  }

  /** Takes over that variables, or parts of them, were handed over by reference. */
  private void mayWrite(boolean byReference, List<PathExpr.Argument> arguments) {
    if (byReference) {
      arguments.forEach(argument -> flow.mayWrite(argument.value(), values));
    }
  }

  private void making(Callee callee, PathExpr.Call call) {
    boolean makes = Making.isMaking(callee.name, call.arguments());
    if (makes) {
      gatherAll(call.arguments(), flow.made);
    }
    // What a test makes, it makes in a folder of its own.
    if ((makes || callee.isMaking) && PagePlaces.isPage(flow.program.path(flow.place.file()))) {
      for (PathExpr.Argument argument : call.arguments()) {
        Inertness.writtenEnd(argument.value()).ifPresent(flow.relevance::makes);
      }
    }
  }

  private void lasting(String name, PathExpr.Call call) {
    Relevance.Writes writes = flow.relevance.writes(flow.place);
    writes.direct = true;
    writes.lasting = true;
    if (name.equals("spl_autoload_register")) {
      flow.relevance.registers(flow.place);
    }
    flow.askConditions();
    for (int i = 0; i < call.arguments().size(); i++) {
      Ints from = values.of(call.arguments().get(i).value());
      if (name.equals("define")
          && i == 1
          && call.arguments().getFirst().value() instanceof PathExpr.Literal constant) {
        slots.flow(slots.number(Kind.CONSTANT, constant.text()), from);
      } else {
        slots.sink(from);
      }
    }
  }

  private static boolean isOtherSetting(String function, PathExpr.Call call) {
    return function.startsWith("ini_")
        && !call.arguments().isEmpty()
        && call.arguments().getFirst().value() instanceof PathExpr.Literal name
        && !name.text().equals("include_path");
  }

  private void calledName(PathExpr value, List<PathExpr.Argument> arguments, Ints found) {
    if (value instanceof PathExpr.FunctionRef closure) {
      String own = "c:" + flow.place.file() + ":" + closure.function();
      found.add(slots.number(Kind.RESULT, own));
      arguments(own, arguments);
    } else if (value instanceof PathExpr.Literal text && !text.text().isEmpty()) {
      int colons = text.text().indexOf("::");
      Callee callee =
          colons < 0
              ? callees.function(text.text())
              : callees.method(text.text().substring(colons + 2));
      callee.callers.add(flow.place);
      found.add(callee.result());
      arguments(callee.arguments(), arguments);
    } else if (value instanceof PathExpr.ArrayLiteral pair
        && pair.entries().size() == 2
        && pair.entries().get(1).value() instanceof PathExpr.Literal method) {
      method(method, arguments, false, found);
    }
  }

  void callValue(PathExpr.CallValue call, Ints found) {
    values.gather(call.callee(), found);
    String taken = ANY_CLOSURE;
    if (call.callee() instanceof PathExpr.Variable callee) {
      slots.ask(flow.local(callee.name()));
      Integer closure = flow.closures.get(callee.name());
      taken = closure == null ? taken : "c:" + flow.place.file() + ":" + closure;
    }
    arguments(taken, call.arguments());
    mayWrite(true, call.arguments());
  }

  void methodCall(PathExpr.MethodCall call, Ints found) {
    boolean own = call.object() instanceof PathExpr.Variable object && object.name().equals("this");
    method(call.name(), call.arguments(), own, found);
    if (Making.isMaking(call)) {
      gatherAll(call.arguments(), flow.made);
    }
  }

  void staticCall(PathExpr.StaticCall call, Ints found) {
    if (call.name() instanceof PathExpr.Literal name
        && name.text().equalsIgnoreCase("__construct")
        && call.type() instanceof PathExpr.ClassName) {
      create(call.type(), call.arguments());
    } else {
      boolean own =
          call.type() instanceof PathExpr.ClassName type
              && (type.name().equalsIgnoreCase("self") || type.name().equalsIgnoreCase("static"));
      method(call.name(), call.arguments(), own, found);
    }
    if (call.type() instanceof PathExpr.ClassName type && type.name().equalsIgnoreCase("Closure")) {
      gatherAll(call.arguments(), found);
    }
  }

  /** {@code new}, or the constructor of a parent. */
  void create(PathExpr type, List<PathExpr.Argument> arguments) {
    Callee callee = callees.method("__construct");
    callee.callers.add(flow.place);
    mayWrite(callee.takesReferences, arguments);
    arguments(
        type instanceof PathExpr.ClassName name ? constructorOf(name.name()) : UNKNOWN, arguments);
  }

  /** What a constructor takes. */
  static String constructor(Place constructor) {
    return "new:" + constructor.file() + ":" + constructor.number();
  }

  private String constructorOf(String name) {
    String own = ownClass();
    String type =
        switch (own.isEmpty() ? "" : name) {
          case "self", "static" -> own;
          case "parent" -> flow.relevance.hierarchy().parent(own);
          default -> name;
        };
    return flow.relevance
        .hierarchy()
        .method(type, "__construct")
        .map(FlowCalls::constructor)
        .orElse(UNKNOWN);
  }

  private void method(PathExpr name, List<PathExpr.Argument> arguments, boolean own, Ints found) {
    if (name instanceof PathExpr.Literal method) {
      Callee callee = callees.method(method.text());
      callee.callers.add(flow.place);
      mayWrite(callee.takesReferences, arguments);
      if (!arguments.isEmpty()) {
        arguments(callee.arguments(), arguments);
      }
      if (!flow.inCondition && !callee.isHub) {
        found.add(callee.result());
      } else if (!flow.inCondition && own) {
        ownMethod(callee.name)
            .ifPresent(place -> found.add(slots.number(Kind.RESULT, Flow.ownReturnOf(place))));
      }
    } else {
      values.gather(name, found);
      arguments(UNKNOWN, arguments);
      mayWrite(true, arguments);
    }
  }

  /** The method of that name that the class around has. */
  private Optional<Place> ownMethod(String name) {
    String type = ownClass();
    return type.isEmpty()
        ? Optional.empty()
        : flow.relevance.hierarchy().method(Program.lower(type), name);
  }

  /** The class around; empty where there is none. */
  private String ownClass() {
    FunctionFact here = flow.isScript() ? null : flow.program.function(flow.place);
    return here == null || here.ofClass() < 0
        ? ""
        : flow.program.facts(flow.place.file()).classes().get(here.ofClass()).name();
  }

  private void arguments(String callable, List<PathExpr.Argument> arguments) {
    if (!arguments.isEmpty()) {
      arguments(slots.arguments(callable), arguments);
    }
  }

  private void arguments(int taken, List<PathExpr.Argument> arguments) {
    pass(read(arguments), arguments, taken);
  }

  /** What each argument is made of. */
  private List<Ints> read(List<PathExpr.Argument> arguments) {
    List<Ints> given = new ArrayList<>(arguments.size());
    for (PathExpr.Argument argument : arguments) {
      given.add(values.of(argument.value()));
    }
    return given;
  }

  /** What is {@code given} gets into the slots of the parameters, which begin at {@code taken}. */
  private void pass(List<Ints> given, List<PathExpr.Argument> arguments, int taken) {
    for (int position = 0; position < given.size(); position++) {
      PathExpr.Argument argument = arguments.get(position);
      boolean anywhere = argument.spread() || !argument.name().isEmpty();
      int first = anywhere ? 0 : Math.min(position, Flow.MOST_PARAMETERS);
      int last = anywhere ? Flow.MOST_PARAMETERS : first;
      for (int at = first; at <= last; at++) {
        slots.flow(taken + at, given.get(position));
      }
    }
  }
}
