package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Bound.Read;
import dev.phpfsck.evaluate.value.ArrayKeys;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Instance;
import dev.phpfsck.evaluate.value.Atom.Int;
import dev.phpfsck.evaluate.value.Atom.Table;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.evaluate.value.Texts;
import dev.phpfsck.fact.PathExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assignments. */
final class Writes {
  private final Machine machine;
  private final Values values;

  Writes(Machine machine, Values values) {
    this.machine = machine;
    this.values = values;
  }

  PathValue assign(PathExpr.Assign assign, Frame frame) {
    if (!isNeeded(assign.target(), frame)
        && !(assign.namesValue() && machine.relevant(frame).isTarget(assign.value()))) {
      return values.of(assign.value(), frame);
    }
    List<Read> outer = frame.reads;
    List<Read> reads = new ArrayList<>(2);
    frame.reads = reads;
    PathValue value =
        switch (assign.operator()) {
          case SET, REFERENCE -> values.of(assign.value(), frame);
          case APPEND ->
              Texts.concat(values.of(assign.target(), frame), values.of(assign.value(), frame));
          case COALESCE -> values.of(new PathExpr.Coalesce(assign.target(), assign.value()), frame);
          case OTHER -> other(assign, frame);
        };
    frame.reads = outer;
    if (outer != null) {
      outer.addAll(reads);
    }
    if (frame.halted) {
      return PathValue.NOTHING;
    }
    set(assign.target(), new Bound(value, frame.file, assign.at(), kept(reads)), frame);
    if (assign.namesValue() && hasPlace(assign.value())) {
      name(assign, frame);
    }
    return value;
  }

  /** Whether something can be written there; what a call returns is nowhere, or shared by it. */
  private static boolean hasPlace(PathExpr expr) {
    return switch (expr) {
      case PathExpr.Variable e -> true;
      case PathExpr.DynamicVariable e -> true;
      case PathExpr.Element e -> true;
      case PathExpr.Property e -> true;
      case PathExpr.StaticProperty e -> true;
      default -> false;
    };
  }

  private void name(PathExpr.Assign assign, Frame frame) {
    if (assign.operator() == PathExpr.AssignOperator.REFERENCE) {
      machine.aliases().share(assign.value(), frame);
      machine.aliases().share(assign.target(), frame);
    } else {
      machine.aliases().share(anyElement(assign.value(), assign.at()), frame);
    }
  }

  /** Stands for any element of an array. */
  static PathExpr anyElement(PathExpr array, int at) {
    return new PathExpr.Element(array, Optional.empty(), at);
  }

  private boolean isNeeded(PathExpr target, Frame frame) {
    return switch (target) {
      case PathExpr.Variable variable -> machine.relevant(frame).isVariable(variable.name());
      case PathExpr.Property property -> machine.relevant(frame).isTarget(property);
      case PathExpr.StaticProperty property -> machine.relevant(frame).isTarget(property);
      case PathExpr.Element element ->
          (element.array() instanceof PathExpr.Variable array && array.name().equals("GLOBALS"))
              || isNeeded(element.array(), frame);
      default -> true;
    };
  }

  private static List<Read> kept(List<Read> reads) {
    return reads.size() > 6 ? List.copyOf(reads.subList(0, 6)) : List.copyOf(reads);
  }

  private PathValue other(PathExpr.Assign assign, Frame frame) {
    PathValue before = values.of(assign.target(), frame);
    PathValue change = values.of(assign.value(), frame);
    if (before.only() instanceof Int a && change.only() instanceof Int b) {
      return PathValue.integer(a.value() + b.value());
    }
    return PathValue.unknown(Reason.of("arithmetic", frame.file, assign.at()));
  }

  /** Makes {@code target} hold {@code bound}. */
  void set(PathExpr target, Bound bound, Frame frame) {
    switch (target) {
      case PathExpr.Variable variable -> frame.state.put(frame.variable(variable.name()), bound);
      case PathExpr.DynamicVariable variable -> {
        PathValue names = values.of(variable.name(), frame);
        if (names.only() instanceof Text name) {
          frame.state.put(frame.variable(name.text()), bound);
        } else if (!bound.isUnset()) {
          machine.aliases().anyVariable(names, frame);
        }
      }
      case PathExpr.Element element -> setElement(element, bound, frame);
      case PathExpr.Property property -> setProperty(property, bound, frame);
      case PathExpr.StaticProperty property ->
          values.names().staticKey(property, frame).ifPresent(key -> frame.state.put(key, bound));
      case PathExpr.ArrayLiteral list -> takeApart(list, bound, frame);
      case PathExpr.Reference reference -> {
        set(reference.target(), Bound.UNDEFINED, frame);
        set(reference.target(), bound, frame);
        machine.aliases().share(reference.target(), frame);
      }
      default -> {}
    }
  }

  private void setElement(PathExpr.Element element, Bound bound, Frame frame) {
    if (element.array() instanceof PathExpr.Variable array && array.name().equals("GLOBALS")) {
      PathValue names = element.index().map(i -> values.of(i, frame)).orElse(Aliases.ANY);
      if (names.only() instanceof Text name) {
        frame.state.put(Key.variable(0, name.text()), bound);
      } else if (!bound.isUnset()) {
        machine.aliases().anyGlobal(names, frame);
      }
      return;
    }
    PathValue array = values.of(element.array(), frame);
    Optional<PathValue> index = element.index().map(i -> values.of(i, frame));
    List<Atom> results = new ArrayList<>();
    for (Atom atom : array.atoms().isEmpty() ? PathValue.NULL.atoms() : array.atoms()) {
      results.add(with(atom, index, bound.value()));
    }
    set(
        element.array(),
        new Bound(PathValue.anyOf(results), bound.file(), bound.at(), bound.made()),
        frame);
  }

  private static Atom with(Atom atom, Optional<PathValue> index, PathValue value) {
    if (atom instanceof Text text && !text.text().isEmpty()) {
      return Atom.Pattern.around("", Reason.of("a string of which one byte is changed"), "");
    }
    if (atom instanceof Instance || atom instanceof Atom.Pattern) {
      return atom;
    }
    Table table =
        switch (atom) {
          case Table known -> known;
          case Atom.Null none -> new Table(Map.of(), false, PathValue.NOTHING);
          case Atom.Undefined none -> new Table(Map.of(), false, PathValue.NOTHING);
          case Atom.Unknown unknown ->
              new Table(Map.of(), true, PathValue.unknown(unknown.reason()));
          default -> new Table(Map.of(), true, PathValue.NOTHING);
        };
    if (table.size() >= Table.MOST_ENTRIES) {
      Reason reason = Reason.of("an array that grows very long");
      return new Table(Map.of(), true, PathValue.unknown(reason));
    }
    if (index.isEmpty()) {
      return table.append(value);
    }
    String key = ArrayKeys.text(index.get());
    if (key == null) {
      return new Table(table.entries(), true, table.rest().or(value));
    }
    if (value.isUndefined()) {
      return table.without(key);
    }
    PathValue before = table.entries().get(key);
    PathValue other = before == null ? table.rest() : before;
    return table.with(key, other.isShared() ? other.setShared(value) : value);
  }

  private void setProperty(PathExpr.Property property, Bound bound, Frame frame) {
    PathValue object = values.of(property.object(), frame);
    PathValue names = values.of(property.name(), frame);
    String name = names.onlyText();
    if (name == null) {
      machine.aliases().anyProperty(object, names, frame);
      return;
    }
    for (Atom atom : object.atoms()) {
      if (!(atom instanceof Instance instance) || instance.identity() == 0) {
        frame.state.put(Key.property(0, name), bound);
      } else {
        if (frame.dead == null) {
          machine.properties().wrote(instance, name, bound.value());
        }
        Key key = Key.property(instance.identity(), name);
        boolean sure =
            object.only() != null && machine.isSingle(instance) && !isMagic(instance, name);
        frame.state.put(
            key, sure ? bound : values.names().propertyOf(instance, name, frame).or(bound));
      }
    }
  }

  /** Whether a method decides what becomes of a property that is set (manual, "Overloading"). */
  private boolean isMagic(Instance object, String name) {
    return machine.hierarchy().method(object.type(), "__set").isPresent()
        && machine.hierarchy().property(object.type(), name).isEmpty();
  }

  private void takeApart(PathExpr.ArrayLiteral list, Bound bound, Frame frame) {
    int position = 0;
    Reason reason = Reason.of("it is taken out of an array", bound.file(), bound.at());
    for (PathExpr.Entry entry : list.entries()) {
      String key =
          entry.key().isPresent()
              ? ArrayKeys.text(values.of(entry.key().get(), frame))
              : Integer.toString(position++);
      PathValue value = PathValue.unknown(reason);
      if (bound.value().only() instanceof Table table && key != null) {
        PathValue found = table.entries().get(key);
        if (found != null) {
          value = found.read();
        }
      }
      set(entry.value(), new Bound(value, bound.file(), bound.at(), bound.made()), frame);
    }
  }
}
