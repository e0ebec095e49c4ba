package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.ArrayKeys;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Closure;
import dev.phpfsck.evaluate.value.Atom.Int;
import dev.phpfsck.evaluate.value.Atom.Table;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.Comparisons;
import dev.phpfsck.evaluate.value.Origin;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.evaluate.value.Texts;
import dev.phpfsck.evaluate.value.Truth;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Quote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes expressions. */
final class Values {
  /** For what cannot matter to a path, or only by too long a way. */
  private static final Reason LEFT_OUT = Reason.of("a value that is not followed");

  /** What cannot end up in a path. */
  static final PathValue NOT_FOLLOWED = PathValue.unknown(LEFT_OUT);

  private final Machine machine;
  private final Names names;
  private final Writes writes;

  Values(Machine machine) {
    this.machine = machine;
    this.names = new Names(machine);
    this.writes = new Writes(machine, this);
  }

  Names names() {
    return names;
  }

  PathValue of(PathExpr expr, Frame frame) {
    return switch (expr) {
      case PathExpr.Literal literal -> literal(literal, frame);
      case PathExpr.IntegerLiteral number -> PathValue.integer(number.value());
      case PathExpr.BooleanLiteral bool -> PathValue.bool(bool.value());
      case PathExpr.NullLiteral none -> PathValue.NULL;
      case PathExpr.ThisFile here -> here(here, frame);
      case PathExpr.Concat concat -> concat(concat, frame);
      case PathExpr.ConstantFetch constant -> names.constant(constant, frame);
      case PathExpr.Variable variable -> names.variable(variable.name(), frame);
      case PathExpr.DynamicVariable variable -> names.dynamicVariable(variable, frame);
      case PathExpr.Element element -> names.element(element, frame);
      case PathExpr.Property property -> names.property(property, frame);
      case PathExpr.StaticProperty property -> names.staticProperty(property, frame);
      case PathExpr.ClassConstant constant -> names.classConstant(constant, frame);
      case PathExpr.ClassName name -> PathValue.text(names.className(name.name(), frame));
      case PathExpr.Call call -> machine.calls().call(call, frame);
      case PathExpr.CallValue call -> machine.calls().callValue(call, frame);
      case PathExpr.MethodCall call -> machine.calls().methodCall(call, frame);
      case PathExpr.StaticCall call -> machine.calls().staticCall(call, frame);
      case PathExpr.New creation -> machine.calls().create(creation, frame);
      case PathExpr.Assign assign -> writes.assign(assign, frame);
      case PathExpr.Not not -> Comparisons.not(of(not.operand(), frame));
      case PathExpr.Silence silence -> of(silence.operand(), frame);
      case PathExpr.Binary binary -> machine.conditions().binary(binary, frame);
      case PathExpr.Conditional choice -> conditional(choice, frame);
      case PathExpr.Coalesce choice -> coalesce(choice, frame);
      case PathExpr.Isset isset -> machine.conditions().isset(isset, frame);
      case PathExpr.Empty empty -> Comparisons.not(of(empty.operand(), frame));
      case PathExpr.ArrayLiteral array -> array(array, frame);
      case PathExpr.IncludeRef include -> machine.includes().include(include.include(), frame);
      case PathExpr.Cast cast -> cast(cast, frame);
      case PathExpr.Match match -> machine.conditions().match(match, frame);
      case PathExpr.FunctionRef function -> closure(function, frame);
      case PathExpr.Reference reference -> {
        PathValue value = of(reference.target(), frame);
        machine.aliases().share(reference.target(), frame);
        yield value;
      }
      case PathExpr.Clone copy -> copy(copy, frame);
      case PathExpr.Exit exit -> exit(exit, frame);
      case PathExpr.Throw failure -> {
        of(failure.value(), frame);
        frame.halt();
        yield PathValue.NOTHING;
      }
      case PathExpr.InstanceOf test -> {
        Reason reason = Reason.of("a test of a class");
        of(test.operand(), frame);
        yield PathValue.unknown(reason);
      }
      case PathExpr.Opaque opaque -> opaque(opaque, frame);
    };
  }

  /** Makes a variable, element or property hold {@code value}. */
  void assign(PathExpr target, PathValue value, Frame frame, int at) {
    writes.set(target, new Bound(value, frame.file, at, List.of()), frame);
  }

  /** {@code unset($a)}. */
  void unset(PathExpr target, Frame frame) {
    boolean global =
        target instanceof PathExpr.Variable variable && frame.globals.contains(variable.name());
    if (global) {
      // Only the name that the function has for it is taken away: it means something else then.
      machine.aliases().share(target, frame);
    } else {
      writes.set(target, Bound.UNDEFINED, frame);
    }
  }

  /** The failure that is caught goes into a variable. */
  void caught(dev.phpfsck.fact.Step.Catch one, Frame frame) {
    if (!one.variable().isEmpty() && machine.relevant(frame).isVariable(one.variable())) {
      assign(new PathExpr.Variable(one.variable(), 0), NOT_FOLLOWED, frame, 0);
    }
  }

  private static PathValue literal(PathExpr.Literal literal, Frame frame) {
    if (literal.quote() == Quote.NONE) {
      return PathValue.text(literal.text());
    }
    Origin origin = new Origin(frame.file, literal.span(), literal.quote(), literal.verbatim());
    return PathValue.of(Text.written(literal.text(), origin));
  }

  private PathValue here(PathExpr.ThisFile here, Frame frame) {
    String file = machine.program().canonical(frame.file);
    return PathValue.text(here.directory() ? PhpPaths.dirname(file) : file);
  }

  private PathValue concat(PathExpr.Concat concat, Frame frame) {
    PathValue all = null;
    for (PathExpr part : concat.parts()) {
      PathValue value = of(part, frame);
      all = all == null ? value : Texts.concat(all, value);
    }
    return all == null ? PathValue.text("") : all;
  }

  private PathValue conditional(PathExpr.Conditional choice, Frame frame) {
    PathValue condition = of(choice.condition(), frame);
    if (frame.halted) {
      return PathValue.NOTHING;
    }
    Truth truth = Truth.of(condition);
    if (choice.then().isEmpty()) {
      return switch (truth) {
        case YES -> condition;
        case NO -> of(choice.otherwise(), frame);
        case PERHAPS -> truthy(condition).or(course(choice, condition, false, frame));
      };
    }
    return switch (truth) {
      case YES -> of(choice.then().get(), frame);
      case NO -> of(choice.otherwise(), frame);
      case PERHAPS ->
          course(choice, condition, true, frame).or(course(choice, condition, false, frame));
    };
  }

  /** What a choice comes to where its condition holds, or does not. */
  private PathValue course(
      PathExpr.Conditional choice, PathValue condition, boolean holds, Frame frame) {
    PathExpr expr = holds ? choice.then().orElseThrow() : choice.otherwise();
    return machine.conditions().guarded(choice.condition(), condition, holds, expr, frame);
  }

  private static PathValue truthy(PathValue value) {
    List<Atom> kept = new ArrayList<>();
    for (Atom atom : value.atoms()) {
      if (Truth.of(PathValue.of(atom)) != Truth.NO) {
        kept.add(atom);
      }
    }
    return PathValue.anyOf(kept);
  }

  private PathValue coalesce(PathExpr.Coalesce choice, Frame frame) {
    PathValue left = of(choice.left(), frame);
    PathValue set = left.defined();
    if (set.equals(left) && left.unknownBecause() == null) {
      return left;
    }
    if (set.isNothing()) {
      return of(choice.right(), frame);
    }
    return set.or(maybe(null, true, choice.right(), frame));
  }

  /** Evaluates what some condition decides on; what it changes may or may not be. */
  PathValue maybe(@Nullable PathExpr condition, boolean holds, PathExpr expr, Frame frame) {
    State base = frame.state;
    frame.state = base.branch();
    frame.conditional++;
    if (condition != null) {
      machine.conditions().assume(condition, holds, frame);
    }
    PathValue value = of(expr, frame);
    Map<Key, Bound> changed = frame.state.since(base);
    frame.state = base;
    if (frame.halted) {
      // The other course goes on.
      frame.halted = false;
      frame.conditional--;
      if (condition != null) {
        machine.conditions().assume(condition, !holds, frame);
      }
      return PathValue.NOTHING;
    }
    frame.conditional--;
    if (!changed.isEmpty()) {
      base.merge(List.of(changed, Map.of()));
    }
    return value;
  }

  private PathValue array(PathExpr.ArrayLiteral array, Frame frame) {
    Map<String, PathValue> entries = new LinkedHashMap<>();
    boolean open = false;
    PathValue rest = PathValue.NOTHING;
    long next = 0;
    for (PathExpr.Entry entry : array.entries()) {
      PathValue content = of(entry.value(), frame);
      PathValue value = entry.value() instanceof PathExpr.Reference ? content.shared() : content;
      if (entry.spread()) {
        if (value.only() instanceof Table table && !table.open()) {
          for (Map.Entry<String, PathValue> inner : table.entries().entrySet()) {
            boolean numbered = ArrayKeys.of(inner.getKey()).only() instanceof Int;
            entries.put(numbered ? Long.toString(next++) : inner.getKey(), inner.getValue().read());
          }
        } else {
          open = true;
          rest = rest.or(Loops.elements(value, LEFT_OUT));
        }
      } else if (entry.key().isEmpty()) {
        entries.put(Long.toString(next++), value);
      } else {
        Atom key = of(entry.key().get(), frame).only();
        if (key instanceof Text text) {
          entries.put(text.text(), value);
        } else if (key instanceof Int number) {
          entries.put(Long.toString(number.value()), value);
          next = Math.max(next, number.value() + 1);
        } else {
          open = true;
          rest = rest.or(value);
        }
      }
    }
    return PathValue.of(new Table(entries, open, rest));
  }

  private PathValue cast(PathExpr.Cast cast, Frame frame) {
    PathValue value = of(cast.operand(), frame);
    return switch (cast.kind()) {
      case STRING -> Texts.concat(value, PathValue.text(""));
      case BOOLEAN -> Comparisons.not(Comparisons.not(value));
      case INTEGER ->
          Texts.map(
              value,
              text -> {
                String digits = text.text();
                boolean plain = digits.matches("[0-9]{1,9}");
                return plain
                    ? new Int(Long.parseLong(digits))
                    : new Atom.Unknown(Reason.of("a number"));
              });
      case ARRAY ->
          value.only() instanceof Table || value.unknownBecause() != null
              ? value
              : PathValue.list(List.of(value));
      case OTHER -> NOT_FOLLOWED;
    };
  }

  private PathValue closure(PathExpr.FunctionRef function, Frame frame) {
    FunctionFact fact = machine.program().facts(frame.file).functions().get(function.function());
    Map<String, PathValue> captured = new HashMap<>();
    for (String name : fact.captured()) {
      PathExpr.Variable variable = new PathExpr.Variable(name, 0);
      boolean shared = function.references().contains(name);
      if (shared) {
        machine.aliases().share(variable, frame);
      }
      PathValue value = frame.state.get(frame.variable(name)).value();
      captured.put(name, shared ? value.shared() : value.read());
    }
    return PathValue.of(new Closure(frame.file, function.function(), captured, frame.object));
  }

  /** The copy of an object: whatever is written to it, the object stays as it is. */
  private PathValue copy(PathExpr.Clone clone, Frame frame) {
    List<Atom> copies = new ArrayList<>();
    for (Atom atom : of(clone.object(), frame).atoms()) {
      copies.add(atom instanceof Atom.Instance object ? new Atom.Instance(object.type(), 0) : atom);
    }
    return PathValue.anyOf(copies);
  }

  private PathValue exit(PathExpr.Exit exit, Frame frame) {
    exit.value().ifPresent(value -> of(value, frame));
    frame.halt();
    return PathValue.NOTHING;
  }

  private PathValue opaque(PathExpr.Opaque opaque, Frame frame) {
    for (PathExpr part : opaque.parts()) {
      if (machine.relevance().matters(machine.relevant(frame), part)) {
        of(part, frame);
      }
      if (frame.halted) {
        return PathValue.NOTHING;
      }
    }
    return PathValue.unknown(new Reason(opaque.because(), frame.file, 0, false, false, false));
  }
}
