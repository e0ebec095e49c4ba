package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Program.Place;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads from where to where values pass in one function, or in one file outside of functions. */
final class FlowReader {
  /** Calls that matter by what they are. */
  static final Set<String> LASTING =
      Set.of(
          "define",
          "chdir",
          "set_include_path",
          "ini_set",
          "ini_alter",
          "restore_include_path",
          "spl_autoload_register");

  private static final Set<String> CALLING =
      Set.of(
          "call_user_func",
          "call_user_func_array",
          "array_map",
          "array_walk",
          "array_filter",
          "register_shutdown_function",
          "spl_autoload_register");

  /** What a function may call that only answers. */
  private static final Set<String> SIMPLE =
      Set.of("f:defined", "f:constant", "f:is_array", "f:in_array", "f:function_exists");

  /** Variables that are read in their own way. */
  private static final Set<String> OTHERS =
      Set.of(
          "this",
          "GLOBALS",
          "_GET",
          "_POST",
          "_REQUEST",
          "_COOKIE",
          "_FILES",
          "_SERVER",
          "_ENV",
          "_SESSION",
          "HTTP_SERVER_VARS");

  private static final int MOST_PARAMETERS = 9;

  private final Program program;
  private final Slots slots;
  private final Relevance relevance;
  private final Place place;
  private final List<List<Integer>> conditions = new ArrayList<>();
  private final Set<String> globals = new HashSet<>();
  private final Set<String> written = new HashSet<>();
  private final List<Integer> made = new ArrayList<>();
  private final Map<String, Integer> closures = new HashMap<>();
  private boolean includes;
  private boolean inCondition;

  FlowReader(Program program, Slots slots, Relevance relevance, Place place) {
    this.program = program;
    this.slots = slots;
    this.relevance = relevance;
    this.place = place;
  }

  static String variable(Program program, Place place, String name) {
    return place.number() < 0
        ? "G:" + name
        : "L" + place.file() + ":" + place.number() + ":" + name;
  }

  static String returnOf(FunctionFact fact, Place place) {
    return switch (fact.kind()) {
      case FUNCTION -> "R:f:" + Program.lower(fact.name());
      case METHOD -> "R:m:" + Program.lower(fact.name());
      case CLOSURE, ARROW -> "R:c:" + place.file() + ":" + place.number();
    };
  }

  private static String argumentsOf(FunctionFact fact, Place place) {
    return "A" + returnOf(fact, place).substring(1);
  }

  private int local(String name) {
    return slots.number(variable(program, place, name));
  }

  void script(FileFacts facts) {
    steps(facts.script().steps());
    if (includes) {
      slots.sink(List.copyOf(made));
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
                              slots.number((property.isStatic() ? "S:" : "P:") + property.name()),
                              sources(value))));
          type.constants().forEach(constant -> sources(constant.value()));
        });
  }

  void function(FunctionFact fact) {
    int position = 0;
    String taken =
        fact.name().equalsIgnoreCase("__construct")
            ? "A:new:" + place.file() + ":" + place.number()
            : argumentsOf(fact, place);
    for (FunctionFact.Parameter parameter : fact.parameters()) {
      int arguments = slots.number(taken + ":" + Math.min(position++, MOST_PARAMETERS));
      slots.flow(local(parameter.name()), List.of(arguments));
      if (fact.kind() == FunctionFact.Kind.CLOSURE || fact.kind() == FunctionFact.Kind.ARROW) {
        slots.flow(
            local(parameter.name()),
            List.of(slots.number("A:closure:" + Math.min(position - 1, MOST_PARAMETERS))));
      }
      parameter
          .initial()
          .ifPresent(initial -> slots.flow(local(parameter.name()), sources(initial)));
      if (parameter.byReference()) {
        slots.flow(arguments, List.of(local(parameter.name())));
      }
    }
    for (String name : fact.captured()) {
      // What a closure captures is the variable of that name around it, whose ever that is.
      slots.flow(local(name), List.of(slots.number("CAPTURED:" + name)));
    }
    steps(fact.body().steps());
    leaveGlobals();
    if (includes) {
      slots.sink(List.copyOf(made));
      shareWithIncluded(fact);
    }
  }

  /** A file that a function includes sees its variables, and leaves some. */
  private void shareWithIncluded(FunctionFact fact) {
    for (FunctionFact.Parameter parameter : fact.parameters()) {
      share(parameter.name());
    }
    share("this");
  }

  private void share(String name) {
    int own = local(name);
    int global = slots.number("G:" + name);
    slots.flow(own, List.of(global));
    slots.flow(global, List.of(own));
  }

  private void steps(List<Step> steps) {
    steps.forEach(this::step);
  }

  private void step(Step step) {
    switch (step) {
      case Step.Evaluate s -> sources(s.expression());
      case Step.Branch s -> {
        conditions.add(condition(s.condition()));
        steps(s.then());
        steps(s.otherwise());
        conditions.removeLast();
      }
      case Step.Loop s -> {
        conditions.add(s.condition().map(this::condition).orElseGet(List::of));
        steps(s.body());
        steps(s.after());
        conditions.removeLast();
      }
      case Step.ForEach s -> {
        List<Integer> subject = sources(s.subject());
        s.key().ifPresent(key -> write(key, subject));
        write(s.value(), subject);
        steps(s.body());
      }
      case Step.Select s -> {
        List<Integer> all = new ArrayList<>(condition(s.subject()));
        s.cases().forEach(one -> one.label().ifPresent(label -> all.addAll(sources(label))));
        conditions.add(all);
        s.cases().forEach(one -> steps(one.body()));
        conditions.removeLast();
      }
      case Step.Return s -> back(s);
      case Step.Try s -> {
        steps(s.body());
        s.catches().forEach(one -> steps(one.body()));
        steps(s.last());
      }
      case Step.StaticVariable s ->
          s.value().ifPresent(value -> slots.flow(local(s.name()), sources(value)));
      case Step.Unset s -> s.targets().forEach(target -> write(target, List.of()));
      case Step.Globals s -> {
        if (place.number() >= 0) {
          s.names().forEach(this::shareGlobal);
        }
      }
      case Step.Leave s -> {}
      case Step.Declare s -> {}
      case Step.Jump s -> {}
    }
  }

  private void shareGlobal(String name) {
    share(name);
    globals.add(name);
  }

  /** What a function leaves in the globals that it declares as such. */
  private void leaveGlobals() {
    for (String name : globals) {
      if (written.contains(name)) {
        int slot = slots.number("G:" + name);
        slots.share(slot);
        relevance.writes(place).outside.add(slot);
      }
    }
  }

  private void back(Step.Return back) {
    if (place.number() < 0) {
      back.value().ifPresent(value -> slots.flow(slots.number("R:script"), sources(value)));
      around().forEach(slots::ask);
      return;
    }
    int result = slots.number(returnOf(program.function(place), place));
    back.value().ifPresent(value -> slots.flow(result, sources(value)));
  }

  /** What the conditions around are made of. */
  private List<Integer> around() {
    List<Integer> all = new ArrayList<>();
    conditions.forEach(all::addAll);
    return all;
  }

  private void write(PathExpr target, List<Integer> from) {
    List<Integer> all = new ArrayList<>(from);
    switch (target) {
      case PathExpr.Variable v -> {
        slots.flow(local(v.name()), all);
        written.add(v.name());
        slots.flow(slots.number("CAPTURED:" + v.name()), List.of(local(v.name())));
        if (place.number() < 0) {
          relevance.writes(place).outside.add(local(v.name()));
        }
      }
      case PathExpr.Element e -> {
        e.index().ifPresent(index -> all.addAll(sources(index)));
        if (e.array() instanceof PathExpr.Variable v
            && v.name().equals("GLOBALS")
            && e.index().isPresent()
            && e.index().get() instanceof PathExpr.Literal name) {
          writeOutside("G:" + name.text(), all);
        } else {
          write(e.array(), all);
        }
      }
      case PathExpr.Property p -> {
        if (p.name() instanceof PathExpr.Literal name) {
          writeOutside("P:" + name.text(), all);
        }
      }
      case PathExpr.StaticProperty p -> writeOutside("S:" + p.name(), all);
      case PathExpr.ArrayLiteral list -> list.entries().forEach(e -> write(e.value(), all));
      default -> {}
    }
  }

  private void writeOutside(String name, List<Integer> from) {
    int slot = slots.number(name);
    slots.flow(slot, from);
    slots.share(slot);
    relevance.writes(place).outside.add(slot);
  }

  private void sinkOf(List<Integer> from) {
    slots.sink(List.copyOf(from));
    around().forEach(slots::ask);
    relevance.writes(place).direct = true;
  }

  /**
   * What decides a condition. Functions are not asked, but for those that only answer: what others
   * return is hardly ever certain, and finding out would drag in most of a site.
   */
  private List<Integer> condition(PathExpr expr) {
    boolean outer = inCondition;
    inCondition = true;
    List<Integer> found = sources(expr);
    inCondition = outer;
    return found;
  }

  /** What an expression is made of; what it does on the way is noted. */
  private List<Integer> sources(PathExpr expr) {
    List<Integer> found = new ArrayList<>(4);
    gather(expr, found);
    return found;
  }

  private void gather(PathExpr expr, List<Integer> found) {
    switch (expr) {
      case PathExpr.Variable e -> {
        if (!OTHERS.contains(e.name())) {
          found.add(local(e.name()));
        }
      }
      case PathExpr.DynamicVariable e -> gather(e.name(), found);
      case PathExpr.Concat e -> e.parts().forEach(part -> gather(part, found));
      case PathExpr.Element e -> element(e, found);
      case PathExpr.Property e -> {
        gather(e.object(), found);
        gather(e.name(), found);
        if (!inCondition && e.name() instanceof PathExpr.Literal name) {
          found.add(slots.number("P:" + name.text()));
        }
      }
      case PathExpr.StaticProperty e -> {
        gather(e.type(), found);
        if (!inCondition) {
          found.add(slots.number("S:" + e.name()));
        }
      }
      case PathExpr.ClassConstant e -> gather(e.type(), found);
      case PathExpr.Call e -> call(e, found);
      case PathExpr.CallValue e -> {
        gather(e.callee(), found);
        String taken = "A:closure";
        if (e.callee() instanceof PathExpr.Variable callee) {
          slots.ask(local(callee.name()));
          Integer closure = closures.get(callee.name());
          taken = closure == null ? taken : "A:c:" + place.file() + ":" + closure;
        }
        arguments(taken, e.arguments());
      }
      case PathExpr.MethodCall e -> {
        gather(e.object(), found);
        if (e.object() instanceof PathExpr.Variable object && !OTHERS.contains(object.name())) {
          slots.ask(local(object.name()));
        }
        method(e.name(), e.arguments(), found);
        if (Making.isMaking(e)) {
          e.arguments().forEach(argument -> gather(argument.value(), made));
        }
      }
      case PathExpr.StaticCall e -> {
        gather(e.type(), found);
        if (e.name() instanceof PathExpr.Literal name
            && name.text().equalsIgnoreCase("__construct")
            && e.type() instanceof PathExpr.ClassName type) {
          relevance.calls(place, "m:__construct");
          arguments(constructor(type.name()), e.arguments());
        } else {
          method(e.name(), e.arguments(), found);
        }
        if (e.type() instanceof PathExpr.ClassName type
            && type.name().equalsIgnoreCase("Closure")) {
          e.arguments().forEach(argument -> gather(argument.value(), found));
        }
      }
      case PathExpr.New e -> {
        gather(e.type(), found);
        relevance.calls(place, "m:__construct");
        arguments(
            e.type() instanceof PathExpr.ClassName type ? constructor(type.name()) : "A:unknown",
            e.arguments());
      }
      case PathExpr.Assign e -> {
        List<Integer> value = sources(e.value());
        if (e.operator() != PathExpr.AssignOperator.SET) {
          value.addAll(sources(e.target()));
        }
        write(e.target(), value);
        if (e.target() instanceof PathExpr.Variable variable) {
          closureIn(e.value()).ifPresent(closure -> closures.put(variable.name(), closure));
        }
        found.addAll(value);
      }
      case PathExpr.Not e -> gather(e.operand(), found);
      case PathExpr.Silence e -> gather(e.operand(), found);
      case PathExpr.Binary e -> {
        gather(e.left(), found);
        conditions.add(List.copyOf(found));
        gather(e.right(), found);
        conditions.removeLast();
      }
      case PathExpr.Conditional e -> {
        gather(e.condition(), found);
        conditions.add(List.copyOf(found));
        e.then().ifPresent(then -> gather(then, found));
        gather(e.otherwise(), found);
        conditions.removeLast();
      }
      case PathExpr.Coalesce e -> {
        gather(e.left(), found);
        gather(e.right(), found);
      }
      case PathExpr.Isset e -> e.operands().forEach(part -> gather(part, found));
      case PathExpr.Empty e -> gather(e.operand(), found);
      case PathExpr.ArrayLiteral e ->
          e.entries()
              .forEach(entry -> {
                entry.key().ifPresent(key -> gather(key, found));
                gather(entry.value(), found);
              });
      case PathExpr.IncludeRef e -> {
        includes = true;
        relevance.includes(place);
        PathExpr path = program.facts(place.file()).includes().get(e.include()).path();
        relevance.writes(place).lasting |= !relevance.inertness().meansInert(path);
        sinkOf(sources(path));
        found.add(slots.number("R:script"));
      }
      case PathExpr.Cast e -> gather(e.operand(), found);
      case PathExpr.Match e -> {
        gather(e.subject(), found);
        e.arms()
            .forEach(arm -> {
              arm.conditions().forEach(c -> gather(c, found));
              gather(arm.value(), found);
            });
      }
      case PathExpr.FunctionRef e -> {
        FunctionFact closure = program.facts(place.file()).functions().get(e.function());
        relevance.calls(place, "closure:" + place.file() + ":" + e.function());
        closure
            .captured()
            .forEach(name -> slots.flow(slots.number("CAPTURED:" + name), List.of(local(name))));
      }
      case PathExpr.Exit e -> e.value().ifPresent(value -> gather(value, found));
      case PathExpr.Throw e -> gather(e.value(), found);
      case PathExpr.InstanceOf e -> gather(e.operand(), found);
      case PathExpr.Opaque e -> e.parts().forEach(part -> gather(part, new ArrayList<>()));
      case PathExpr.Literal e -> {}
      case PathExpr.IntegerLiteral e -> {}
      case PathExpr.BooleanLiteral e -> {}
      case PathExpr.NullLiteral e -> {}
      case PathExpr.ThisFile e -> {}
      case PathExpr.ConstantFetch e -> {
        if (!inCondition) {
          found.add(slots.number("C:" + e.name()));
          if (!e.fallback().isEmpty()) {
            found.add(slots.number("C:" + e.fallback()));
          }
        }
      }
      case PathExpr.ClassName e -> {}
    }
  }

  /** The closure that an expression is, bound to something or not. */
  private static Optional<Integer> closureIn(PathExpr value) {
    return switch (value) {
      case PathExpr.FunctionRef closure -> Optional.of(closure.function());
      case PathExpr.StaticCall bind when !bind.arguments().isEmpty() ->
          closureIn(bind.arguments().getFirst().value());
      default -> Optional.empty();
    };
  }

  /** What the constructor takes that {@code new} of a class runs. */
  private String constructor(String name) {
    String type = name;
    FunctionFact here = place.number() < 0 ? null : program.function(place);
    if (here != null && here.ofClass() >= 0) {
      String own = program.facts(place.file()).classes().get(here.ofClass()).name();
      type =
          switch (name) {
            case "self", "static" -> own;
            case "parent" -> relevance.hierarchy().parent(own);
            default -> name;
          };
    }
    return relevance
        .hierarchy()
        .method(type, "__construct")
        .map(found -> "A:new:" + found.file() + ":" + found.number())
        .orElse("A:unknown");
  }

  private void element(PathExpr.Element e, List<Integer> found) {
    if (e.array() instanceof PathExpr.Variable v
        && v.name().equals("GLOBALS")
        && e.index().isPresent()
        && e.index().get() instanceof PathExpr.Literal name) {
      found.add(slots.number("G:" + name.text()));
      return;
    }
    gather(e.array(), found);
    e.index().ifPresent(index -> gather(index, found));
  }

  private void call(PathExpr.Call call, List<Integer> found) {
    String name = Mentions.plain(call);
    if (Making.isMaking(call)) {
      call.arguments().forEach(argument -> gather(argument.value(), made));
    }
    if (Making.isMaking(call)
        || program.functions(name).stream().map(program::function).anyMatch(Making::isMaking)) {
      call.arguments()
          .forEach(argument -> Inertness.writtenEnd(argument.value()).ifPresent(relevance::makes));
    }
    if (LASTING.contains(name) && !isOtherSetting(name, call)) {
      lasting(name, call);
    }
    if (program.functions(call.name()).isEmpty() && program.functions(name).isEmpty()) {
      call.arguments().forEach(argument -> gather(argument.value(), found));
      if (CALLING.contains(name)) {
        callsBack(call, found);
      }
      if (name.equals("array_push") || name.equals("array_unshift") || name.equals("extract")) {
        call.arguments().stream()
            .findFirst()
            .ifPresent(first -> write(first.value(), List.copyOf(found)));
      }
      return;
    }
    if (relevance.hubs().isPure(name) || relevance.hubs().isPure(Program.lower(call.name()))) {
      call.arguments().forEach(argument -> gather(argument.value(), found));
      return;
    }
    for (String one : List.of(Program.lower(call.name()), name)) {
      relevance.calls(place, "f:" + one);
      arguments("A:f:" + one, call.arguments());
      if (inCondition ? onlyAnswers(one) : !relevance.hubs().isFunction(one)) {
        found.add(slots.number("R:f:" + one));
      }
    }
  }

  /** Whether a function does nothing but return something simple. */
  private boolean onlyAnswers(String name) {
    for (Place one : program.functions(name)) {
      FunctionFact fact = program.function(one);
      if (!fact.effects().calls().stream().allMatch(SIMPLE::contains)) {
        return false;
      }
    }
    return true;
  }

  private void lasting(String name, PathExpr.Call call) {
    relevance.writes(place).direct = true;
    relevance.writes(place).lasting = true;
    around().forEach(slots::ask);
    for (int i = 0; i < call.arguments().size(); i++) {
      List<Integer> from = sources(call.arguments().get(i).value());
      if (name.equals("define")
          && i == 1
          && call.arguments().getFirst().value() instanceof PathExpr.Literal constant) {
        slots.flow(slots.number("C:" + constant.text()), from);
      } else {
        slots.sink(List.copyOf(from));
      }
    }
  }

  private static boolean isOtherSetting(String function, PathExpr.Call call) {
    return function.startsWith("ini_")
        && !call.arguments().isEmpty()
        && call.arguments().getFirst().value() instanceof PathExpr.Literal name
        && !name.text().equals("include_path");
  }

  /** A function that is handed over by name or as a closure is called, too. */
  private void callsBack(PathExpr.Call call, List<Integer> found) {
    for (PathExpr.Argument argument : call.arguments()) {
      calledName(argument.value(), call.arguments(), found);
    }
  }

  private void calledName(PathExpr value, List<PathExpr.Argument> arguments, List<Integer> found) {
    if (value instanceof PathExpr.FunctionRef closure) {
      String own = ":c:" + place.file() + ":" + closure.function();
      found.add(slots.number("R" + own));
      arguments("A" + own, arguments);
    } else if (value instanceof PathExpr.Literal text && !text.text().isEmpty()) {
      String name = Program.lower(text.text());
      int colons = name.indexOf("::");
      String slot = colons < 0 ? ":f:" + name : ":m:" + name.substring(colons + 2);
      relevance.calls(place, slot.substring(1));
      found.add(slots.number("R" + slot));
      arguments("A" + slot, arguments);
    } else if (value instanceof PathExpr.ArrayLiteral pair
        && pair.entries().size() == 2
        && pair.entries().get(1).value() instanceof PathExpr.Literal method) {
      method(method, arguments, found);
    }
  }

  private void method(PathExpr name, List<PathExpr.Argument> arguments, List<Integer> found) {
    if (name instanceof PathExpr.Literal method) {
      String lower = Program.lower(method.text());
      relevance.calls(place, "m:" + lower);
      arguments("A:m:" + lower, arguments);
      if (!inCondition && !relevance.hubs().isMethod(lower)) {
        found.add(slots.number("R:m:" + lower));
      }
    } else {
      gather(name, found);
      arguments("A:unknown", arguments);
    }
  }

  private void arguments(String slot, List<PathExpr.Argument> arguments) {
    int position = 0;
    for (PathExpr.Argument argument : arguments) {
      List<Integer> from = sources(argument.value());
      boolean anywhere = argument.spread() || !argument.name().isEmpty();
      for (int i = anywhere ? 0 : position; i <= (anywhere ? MOST_PARAMETERS : position); i++) {
        slots.flow(slots.number(slot + ":" + Math.min(i, MOST_PARAMETERS)), from);
      }
      position++;
    }
  }
}
