package dev.phpfsck.evaluate.relevance;

import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.Slots.Kind;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what expressions are made of, and what they do on the way. */
final class FlowValues {
  /** What included files return. */
  static final String SCRIPT_RESULT = "script";

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

  private final Flow flow;
  private final Slots slots;
  private final FlowCalls calls;

  FlowValues(Flow flow) {
    this.flow = flow;
    this.slots = flow.slots;
    this.calls = new FlowCalls(flow, this);
  }

  /** What an expression is made of. */
  Ints of(PathExpr expr) {
    Ints found = new Ints();
    gather(expr, found);
    return found;
  }

  /**
   * What decides a condition. Functions are not asked, but for those that only answer: what others
   * return is hardly ever certain, and finding out would drag in most of a site.
   */
  Ints condition(PathExpr expr) {
    boolean outer = flow.inCondition;
    flow.inCondition = true;
    Ints found = of(expr);
    flow.inCondition = outer;
    return found;
  }

  /** Adds what an expression is made of. */
  void gather(PathExpr expr, Ints found) {
    switch (expr) {
      case PathExpr.Literal e -> {}
      case PathExpr.Variable e -> {
        if (!OTHERS.contains(e.name())) {
          found.add(flow.local(e.name()));
        }
      }
      case PathExpr.Call e -> calls.call(e, found);
      case PathExpr.Assign e -> assign(e, found);
      case PathExpr.Element e -> element(e, found);
      case PathExpr.DynamicVariable e -> gather(e.name(), found);
      case PathExpr.Concat e -> gatherAll(e.parts(), found);
      case PathExpr.Property e -> {
        gather(e.object(), found);
        gather(e.name(), found);
        if (!flow.inCondition && e.name() instanceof PathExpr.Literal name) {
          found.add(slots.number(Kind.PROPERTY, name.text()));
        }
      }
      case PathExpr.StaticProperty e -> {
        gather(e.type(), found);
        if (!flow.inCondition) {
          found.add(slots.number(Kind.STATIC_PROPERTY, e.name()));
        }
      }
      case PathExpr.ClassConstant e -> gather(e.type(), found);
      case PathExpr.CallValue e -> calls.callValue(e, found);
      case PathExpr.MethodCall e -> {
        gather(e.object(), found);
        askFor(e.object());
        calls.methodCall(e, found);
      }
      case PathExpr.StaticCall e -> {
        gather(e.type(), found);
        calls.staticCall(e, found);
      }
      case PathExpr.New e -> {
        gather(e.type(), found);
        calls.create(e.type(), e.arguments());
      }
      case PathExpr.Not e -> gather(e.operand(), found);
      case PathExpr.Silence e -> gather(e.operand(), found);
      case PathExpr.Binary e -> {
        gather(e.left(), found);
        if (isPlain(e.right())) {
          gather(e.right(), found);
        } else {
          flow.enter(found.copy());
          gather(e.right(), found);
          flow.leave();
        }
      }
      case PathExpr.Conditional e -> {
        gather(e.condition(), found);
        flow.enter(found.copy());
        e.then().ifPresent(then -> gather(then, found));
        gather(e.otherwise(), found);
        flow.leave();
      }
      case PathExpr.Coalesce e -> {
        gather(e.left(), found);
        gather(e.right(), found);
      }
      case PathExpr.Isset e -> gatherAll(e.operands(), found);
      case PathExpr.Empty e -> gather(e.operand(), found);
      case PathExpr.ArrayLiteral e ->
          e.entries()
              .forEach(entry -> {
                entry.key().ifPresent(key -> gather(key, found));
                gather(entry.value(), found);
              });
      case PathExpr.IncludeRef e -> include(e, found);
      case PathExpr.Cast e -> gather(e.operand(), found);
      case PathExpr.Match e -> {
        gather(e.subject(), found);
        e.arms()
            .forEach(arm -> {
              gatherAll(arm.conditions(), found);
              gather(arm.value(), found);
            });
      }
      case PathExpr.FunctionRef e -> closure(e);
      case PathExpr.Reference e -> {
        gather(e.target(), found);
        flow.mayWrite(e.target(), this);
      }
      case PathExpr.Clone e -> gather(e.object(), found);
      case PathExpr.Exit e -> {
        flow.leaves();
        e.value().ifPresent(value -> gather(value, found));
      }
      case PathExpr.Throw e -> {
        flow.leaves();
        gather(e.value(), found);
      }
      case PathExpr.InstanceOf e -> gather(e.operand(), found);
      case PathExpr.Opaque e -> e.parts().forEach(this::of);
      case PathExpr.ConstantFetch e -> constant(e, found);
      case PathExpr.IntegerLiteral e -> {}
      case PathExpr.BooleanLiteral e -> {}
      case PathExpr.NullLiteral e -> {}
      case PathExpr.ThisFile e -> {}
      case PathExpr.ClassName e -> {}
    }
  }

  /** Whether evaluating it does nothing, so that no condition around it counts. */
  private static boolean isPlain(PathExpr expr) {
    return expr instanceof PathExpr.Variable
        || expr instanceof PathExpr.Literal
        || expr instanceof PathExpr.ConstantFetch;
  }

  private void gatherAll(List<PathExpr> parts, Ints found) {
    for (PathExpr part : parts) {
      gather(part, found);
    }
  }

  private void assign(PathExpr.Assign assign, Ints found) {
    Ints value = of(assign.value());
    if (assign.operator() != PathExpr.AssignOperator.SET) {
      gather(assign.target(), value);
    }
    flow.write(assign.target(), value, this);
    if (assign.namesValue()) {
      flow.mayWrite(assign.value(), this);
    }
    if (assign.target() instanceof PathExpr.Variable variable) {
      closureIn(assign.value()).ifPresent(closure -> flow.closures.put(variable.name(), closure));
    }
    found.addAll(value);
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

  private void include(PathExpr.IncludeRef include, Ints found) {
    flow.includes = true;
    flow.relevance.includes(flow.place);
    PathExpr path = flow.program.facts(flow.place.file()).includes().get(include.include()).path();
    Relevance.Writes writes = flow.relevance.writes(flow.place);
    writes.direct = true;
    writes.lasting |= !flow.relevance.inertness().meansInert(path);
    if (mentionsVariable(path)) {
      flow.relevance.takesPathAt(flow.place);
    }
    slots.sink(of(path));
    flow.askConditions();
    found.add(slots.number(Kind.RESULT, SCRIPT_RESULT));
  }

  private static boolean mentionsVariable(PathExpr path) {
    return path instanceof PathExpr.Variable
        || (path instanceof PathExpr.Concat concat
            && concat.parts().stream().anyMatch(FlowValues::mentionsVariable));
  }

  private void closure(PathExpr.FunctionRef reference) {
    int file = flow.place.file();
    FunctionFact closure = flow.program.facts(file).functions().get(reference.function());
    flow.relevance.callees().closure(new Place(file, reference.function())).callers.add(flow.place);
    closure.captured().forEach(name -> slots.flow(flow.capture(name), flow.local(name)));
    reference.references().forEach(name -> flow.mayWrite(new PathExpr.Variable(name, 0), this));
  }

  private void constant(PathExpr.ConstantFetch constant, Ints found) {
    if (!flow.inCondition) {
      found.add(slots.number(Kind.CONSTANT, constant.name()));
      if (!constant.fallback().isEmpty()) {
        found.add(slots.number(Kind.CONSTANT, constant.fallback()));
      }
    }
  }

  private void element(PathExpr.Element element, Ints found) {
    if (Flow.isGlobals(element) && element.index().orElse(null) instanceof PathExpr.Literal name) {
      found.add(slots.number(Kind.GLOBAL, name.text()));
      return;
    }
    gather(element.array(), found);
    element.index().ifPresent(index -> gather(index, found));
  }

  /** What is called depends on what the object is. */
  private void askFor(PathExpr object) {
    if (object instanceof PathExpr.Variable variable && !OTHERS.contains(variable.name())) {
      slots.ask(flow.local(variable.name()));
    }
  }
}
