package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.Making;
import dev.phpfsck.evaluate.relevance.Relevant;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Closure;
import dev.phpfsck.evaluate.value.Atom.Instance;
import dev.phpfsck.evaluate.value.Atom.Table;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows calls: of the site's own functions by their bodies, of PHP's by what they are known to
 * do.
 */
final class Calls {
  private static final int DEEPEST = 40;

  private final Machine machine;
  private final BuiltIns builtIns;
  private final UnknownObjects unknownObjects;
  private final References references;

  Calls(Machine machine) {
    this.machine = machine;
    this.builtIns = new BuiltIns(machine);
    this.unknownObjects = new UnknownObjects(machine);
    this.references = new References(machine);
  }

  private List<Place> resolve(PathExpr.Call call) {
    List<Place> places = machine.program().functions(call.name());
    return places.isEmpty() && !call.fallback().isEmpty()
        ? machine.program().functions(call.fallback())
        : places;
  }

  PathValue call(PathExpr.Call call, Frame frame) {
    String name = call.plainName();
    boolean builtIn = builtIns.knows(name);
    List<PathValue> arguments = arguments(call.arguments(), frame);
    if (!builtIn && Making.isMaking(call)) {
      MadeFiles.note(arguments, frame);
    }
    if (frame.halted) {
      return PathValue.NOTHING;
    }
    if (builtIn) {
      PathValue result = builtIns.call(name, call, arguments, frame);
      references.handBack(name, arguments, call.arguments(), call.at(), frame);
      return result;
    }
    List<Place> places = resolve(call);
    if (places.isEmpty()) {
      references.handBack(name, arguments, call.arguments(), call.at(), frame);
    }
    return named(places, name, arguments, call.arguments(), call.at(), frame);
  }

  private PathValue named(
      List<Place> places,
      String name,
      List<PathValue> arguments,
      List<PathExpr.Argument> written,
      int at,
      Frame frame) {
    if (places.isEmpty()) {
      return PathValue.unknown(Reason.of("what " + name + "() returns", frame.file, at));
    }
    List<Place> candidates = places.size() == 1 ? places : loadedOf(places, frame);
    if (candidates.size() > 3) {
      references.handBack(written, at, frame);
      return PathValue.unknown(Reason.of(name + "() is declared in several files", frame.file, at));
    }
    if (candidates.size() == 1) {
      return invoke(candidates.getFirst(), arguments, written, "", PathValue.NOTHING, at, frame);
    }
    State base = frame.state;
    List<Map<Key, Bound>> courses = new ArrayList<>();
    PathValue all = PathValue.NOTHING;
    frame.conditional++;
    for (Place place : candidates) {
      frame.state = base.branch();
      all = all.or(invoke(place, arguments, written, "", PathValue.NOTHING, at, frame));
      courses.add(frame.state.since(base));
      frame.halted = false;
    }
    frame.conditional--;
    frame.state = base;
    base.merge(courses);
    return all;
  }

  /** Of several functions of one name, those whose file was loaded; all where none was. */
  private List<Place> loadedOf(List<Place> places, Frame frame) {
    List<Place> loaded = new ArrayList<>();
    for (Place place : places) {
      if (place.file() == frame.file
          || !frame.state.get(Key.loaded(place.file())).value().isUndefined()) {
        loaded.add(place);
      }
    }
    return loaded.isEmpty() ? places : loaded;
  }

  PathValue callValue(PathExpr.CallValue call, Frame frame) {
    PathValue callee = machine.values().of(call.callee(), frame);
    List<PathValue> arguments = arguments(call.arguments(), frame);
    if (frame.halted) {
      return PathValue.NOTHING;
    }
    return callable(callee, arguments, call.arguments(), call.at(), frame);
  }

  /** Calls what a value names: a closure, a function's name, a pair of object and method. */
  PathValue callable(
      PathValue callee,
      List<PathValue> arguments,
      List<PathExpr.Argument> written,
      int at,
      Frame frame) {
    Atom only = callee.only();
    if (only instanceof Closure closure) {
      return invokeClosure(closure, arguments, written, at, frame);
    }
    if (only instanceof Text text) {
      int colons = text.text().indexOf("::");
      String name = text.text().startsWith("\\") ? text.text().substring(1) : text.text();
      if (colons > 0) {
        return method(
            Program.lower(name.substring(0, name.indexOf("::"))),
            name.substring(name.indexOf("::") + 2),
            PathValue.NOTHING,
            arguments,
            written,
            at,
            frame);
      }
      if (builtIns.knows(Program.lower(name))) {
        return builtIns.apply(Program.lower(name), arguments, at, frame);
      }
      return named(machine.program().functions(name), name, arguments, written, at, frame);
    }
    if (only instanceof Table table && table.entries().size() == 2) {
      PathValue object = table.entries().getOrDefault("0", PathValue.NOTHING);
      String name = table.entries().getOrDefault("1", PathValue.NOTHING).onlyText();
      if (name != null && object.only() instanceof Instance instance) {
        return method(instance.type(), name, object, arguments, written, at, frame);
      }
      if (name != null && object.onlyText() != null) {
        String type = Program.lower(machine.values().names().className(object.onlyText(), frame));
        return method(type, name, PathValue.NOTHING, arguments, written, at, frame);
      }
    }
    references.handBack(written, at, frame);
    return PathValue.unknown(Reason.of("what a computed function returns", frame.file, at));
  }

  PathValue methodCall(PathExpr.MethodCall call, Frame frame) {
    PathValue object = machine.values().of(call.object(), frame);
    PathValue name = machine.values().of(call.name(), frame);
    List<PathValue> arguments = arguments(call.arguments(), frame);
    if (Making.isMaking(call)) {
      MadeFiles.note(arguments, frame);
    }
    if (frame.halted) {
      return PathValue.NOTHING;
    }
    if (object.only() instanceof Closure closure && name.onlyText() != null) {
      return closureMethod(closure, name.onlyText(), arguments, call, frame);
    }
    if (object.only() instanceof Instance instance && name.only() instanceof Text method) {
      return method(
          instance.type(), method.text(), object, arguments, call.arguments(), call.at(), frame);
    }
    PathValue unknown =
        PathValue.unknown(
            Reason.of("what a method of an unknown object returns", frame.file, call.at()));
    if (!(name.only() instanceof Text text)
        || machine.relevance().methodTakesReferences(text.text())) {
      references.handBack(call.arguments(), call.at(), frame);
    }
    return name.only() instanceof Text method
        ? unknown.or(unknownObjects.call(method.text(), arguments, call, frame))
        : unknown;
  }

  /** {@code $f->bindTo($a)}, {@code $f->call($a)}, {@code $f->__invoke()} (manual, "Closure"). */
  private PathValue closureMethod(
      Closure closure,
      String name,
      List<PathValue> arguments,
      PathExpr.MethodCall call,
      Frame frame) {
    return switch (Program.lower(name)) {
      case "bindto" -> PathValue.of(bound(closure, arguments, 0));
      case "call" -> {
        Closure bound = bound(closure, arguments, 0);
        int taken = Math.min(1, arguments.size());
        yield invokeClosure(
            bound,
            arguments.subList(taken, arguments.size()),
            call.arguments().subList(taken, call.arguments().size()),
            call.at(),
            frame);
      }
      default -> invokeClosure(closure, arguments, call.arguments(), call.at(), frame);
    };
  }

  /** The closure with another {@code $this}. */
  private static Closure bound(Closure closure, List<PathValue> arguments, int position) {
    PathValue self =
        position < arguments.size()
            ? arguments.get(position)
            : PathValue.unknown(Reason.of("the object that a closure is bound to"));
    return new Closure(closure.file(), closure.function(), closure.captured(), self);
  }

  PathValue staticCall(PathExpr.StaticCall call, Frame frame) {
    List<String> types = machine.values().names().typeNames(call.type(), frame);
    String name = machine.values().of(call.name(), frame).onlyText();
    List<PathValue> arguments = arguments(call.arguments(), frame);
    if (frame.halted) {
      return PathValue.NOTHING;
    }
    if (types.size() != 1 || name == null) {
      references.handBack(call.arguments(), call.at(), frame);
      return PathValue.unknown(Reason.of("a method of a computed class", frame.file, call.at()));
    }
    if (types.getFirst().equals("closure") && !arguments.isEmpty()) {
      return name.equalsIgnoreCase("bind") && arguments.getFirst().only() instanceof Closure closure
          ? PathValue.of(bound(closure, arguments, 1))
          : arguments.getFirst();
    }
    boolean inherited =
        call.type() instanceof PathExpr.ClassName type
            && List.of("self", "parent", "static").contains(Program.lower(type.name()));
    PathValue object = inherited ? frame.object : PathValue.NOTHING;
    return method(types.getFirst(), name, object, arguments, call.arguments(), call.at(), frame);
  }

  PathValue create(PathExpr.New creation, Frame frame) {
    List<String> types = machine.values().names().typeNames(creation.type(), frame);
    List<PathValue> arguments = arguments(creation.arguments(), frame);
    if (frame.halted || types.size() != 1) {
      references.handBack(creation.arguments(), creation.at(), frame);
      return PathValue.unknown(
          Reason.of("an object of a computed class", frame.file, creation.at()));
    }
    String type = types.getFirst();
    Instance instance = machine.create(type, frame.file, creation.at());
    PathValue object = PathValue.of(instance);
    if (!machine.program().classes(type).isEmpty() && frame.dead == null) {
      method(type, "__construct", object, arguments, creation.arguments(), creation.at(), frame);
    }
    return object;
  }

  private PathValue method(
      String type,
      String name,
      PathValue object,
      List<PathValue> arguments,
      List<PathExpr.Argument> written,
      int at,
      Frame frame) {
    Optional<Place> found = machine.hierarchy().method(type, name);
    if (found.isEmpty()) {
      if (machine.relevance().methodTakesReferences(name)) {
        references.handBack(written, at, frame);
      }
      return PathValue.unknown(Reason.of("what " + name + "() returns", frame.file, at));
    }
    return invoke(found.get(), arguments, written, type, object, at, frame);
  }

  private PathValue invokeClosure(
      Closure closure,
      List<PathValue> arguments,
      List<PathExpr.Argument> written,
      int at,
      Frame frame) {
    Place place = new Place(closure.file(), closure.function());
    FunctionFact fact = machine.program().function(place);
    Map<String, Bound> parameters = new LinkedHashMap<>();
    closure.captured().forEach((name, value) -> parameters.put(name, Bound.of(value)));
    parameters.putAll(parameters(fact, place, arguments, written, frame));
    references.handBack(place, fact, written, at, frame);
    PathValue value = run(place, parameters, "", closure.self(), at, frame);
    references.handBack(place, fact, written, at, frame);
    return value;
  }

  PathValue invoke(
      Place place,
      List<PathValue> arguments,
      List<PathExpr.Argument> written,
      String late,
      PathValue object,
      int at,
      Frame frame) {
    FunctionFact fact = machine.program().function(place);
    references.handBack(place, fact, written, at, frame);
    PathValue value =
        run(place, parameters(fact, place, arguments, written, frame), late, object, at, frame);
    references.handBack(place, fact, written, at, frame);
    if (machine.relevance().of(place).isResult() || value.isNothing()) {
      return value;
    }
    int back = machine.relevance().hubs().handsBack(place);
    return back >= 0 && back < arguments.size() ? arguments.get(back).or(value) : value;
  }

  private PathValue run(
      Place place,
      Map<String, Bound> parameters,
      String late,
      PathValue object,
      int at,
      Frame frame) {
    String name = machine.program().function(place).name();
    Relevant relevant = machine.relevance().of(place);
    boolean wanted = relevant.isResult() || relevant.hasEffect();
    if (!wanted || frame.dead != null || machine.isExhausted() || frame.depth() > DEEPEST) {
      return PathValue.unknown(Reason.of("what " + name + "() returns", frame.file, at));
    }
    if (isRunning(place, frame)) {
      return PathValue.unknown(Reason.of(name + "() calls itself", frame.file, at));
    }
    PathValue value = machine.runs().function(place, parameters, late, object, at, frame);
    return relevant.isResult() || value.isNothing()
        ? value
        : PathValue.unknown(Reason.of("what " + name + "() returns", frame.file, at));
  }

  private boolean isRunning(Place place, Frame frame) {
    int calls = 0;
    for (@Nullable Frame f = frame; f != null; f = f.caller) {
      if (place.equals(f.function)) {
        calls++;
      }
    }
    return calls > 1;
  }

  private Map<String, Bound> parameters(
      FunctionFact fact,
      Place place,
      List<PathValue> arguments,
      List<PathExpr.Argument> written,
      Frame frame) {
    Map<String, Bound> parameters = new LinkedHashMap<>();
    Relevant relevant = machine.relevance().of(place);
    boolean spread = isSpread(written);
    for (int i = 0; i < fact.parameters().size(); i++) {
      FunctionFact.Parameter parameter = fact.parameters().get(i);
      if (relevant.isVariable(parameter.name())) {
        parameters.put(
            parameter.name(), argument(parameter, i, place, arguments, written, spread, frame));
      }
    }
    return parameters;
  }

  private static boolean isSpread(List<PathExpr.Argument> arguments) {
    for (PathExpr.Argument argument : arguments) {
      if (argument.spread()) {
        return true;
      }
    }
    return false;
  }

  private Bound argument(
      FunctionFact.Parameter parameter,
      int position,
      Place place,
      List<PathValue> arguments,
      List<PathExpr.Argument> written,
      boolean spread,
      Frame frame) {
    Reason reason = Reason.of("the argument $" + parameter.name() + " is not known");
    if (parameter.variadic()) {
      return Bound.of(
          position < arguments.size() && !spread
              ? PathValue.list(arguments.subList(position, arguments.size()))
              : PathValue.unknown(reason));
    }
    for (int i = 0; i < written.size(); i++) {
      if (written.get(i).name().equals(parameter.name()) && i < arguments.size()) {
        return new Bound(arguments.get(i), frame.file, 0, List.of());
      }
    }
    if (spread) {
      return Bound.of(PathValue.unknown(reason));
    }
    if (position < arguments.size()
        && (position >= written.size() || written.get(position).name().isEmpty())) {
      return new Bound(arguments.get(position), frame.file, 0, List.of());
    }
    return parameter.initial().isEmpty()
        ? Bound.of(PathValue.unknown(reason))
        : Bound.of(initial(parameter, place, frame));
  }

  private PathValue initial(FunctionFact.Parameter parameter, Place place, Frame frame) {
    String self = machine.classOf(place);
    Frame inside =
        frame.called(
            place,
            new Run(place.file(), false),
            0,
            machine.newScope(),
            self,
            self,
            PathValue.NOTHING,
            frame.state);
    return machine.values().of(parameter.initial().orElseThrow(), inside);
  }

  List<PathValue> arguments(List<PathExpr.Argument> written, Frame frame) {
    List<PathValue> arguments = new ArrayList<>(written.size());
    for (PathExpr.Argument argument : written) {
      PathValue value = machine.values().of(argument.value(), frame);
      if (argument.spread() && value.only() instanceof Table table && !table.open()) {
        arguments.addAll(table.entries().values());
      } else {
        arguments.add(value);
      }
      if (frame.halted) {
        return arguments;
      }
    }
    return arguments;
  }
}
