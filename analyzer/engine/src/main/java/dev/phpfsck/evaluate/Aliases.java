package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.ArrayKeys;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Instance;
import dev.phpfsck.evaluate.value.Atom.Table;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.fact.PathExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Variables, elements and properties that are written by another name than the one that they are
 * read by (manual, "References Explained", "Variable variables"). What a name that is known in part
 * has written is not known either: the old value stays as one of several. A name of which nothing
 * is known is taken for that of something else: what visitors send and settings are written so, and
 * a site in which that is done once would have no known variable left.
 */
final class Aliases {
  /** What PHP sets itself, and no name of which can be given away. */
  private static final Set<String> OTHERS = Set.of("this", "GLOBALS", "_SERVER");

  private static final Reason REASON = Reason.of("it may be set by a computed name");

  /** Whatever name. */
  static final PathValue ANY = PathValue.unknown(REASON);

  private final Machine machine;

  Aliases(Machine machine) {
    this.machine = machine;
  }

  /** Takes over that what {@code target} names has another name from here on. */
  void share(PathExpr target, Frame frame) {
    change(target, PathValue::shared, frame);
  }

  /** Takes over that something may have been written to {@code target}. */
  void loosen(PathExpr target, Reason reason, Frame frame) {
    change(target, value -> loose(value, reason), frame);
  }

  /** What holds nothing yet waits to be set. */
  private static PathValue loose(PathValue value, Reason reason) {
    return value.isUndefined() || value.equals(PathValue.NULL)
        ? PathValue.unknown(reason)
        : value.orUnknown(reason);
  }

  private void change(PathExpr target, UnaryOperator<PathValue> how, Frame frame) {
    switch (target) {
      case PathExpr.Variable variable -> variable(variable.name(), how, frame);
      case PathExpr.DynamicVariable variable -> {
        PathValue names = machine.values().of(variable.name(), frame);
        String name = names.onlyText();
        if (name == null) {
          anyVariable(names, frame);
        } else {
          variable(name, how, frame);
        }
      }
      case PathExpr.Element element -> element(element, how, frame);
      case PathExpr.Property property -> property(property, how, frame);
      case PathExpr.StaticProperty property ->
          machine
              .values()
              .names()
              .staticKey(property, frame)
              .ifPresent(key -> {
                PathValue before = machine.values().names().staticProperty(property, frame);
                put(key, how.apply(before), frame);
              });
      case PathExpr.Reference reference -> change(reference.target(), how, frame);
      case PathExpr.ArrayLiteral list ->
          list.entries().forEach(entry -> change(entry.value(), how, frame));
      default -> {}
    }
  }

  private void variable(String name, UnaryOperator<PathValue> how, Frame frame) {
    if (!OTHERS.contains(name) && machine.relevant(frame).isVariable(name)) {
      change(frame.variable(name), how, frame);
    }
  }

  private static void change(Key key, UnaryOperator<PathValue> how, Frame frame) {
    Bound before = frame.state.get(key);
    PathValue after = how.apply(before.value());
    frame.state.put(key, new Bound(after, before.file(), before.at(), before.made()));
  }

  private static void put(Key key, PathValue value, Frame frame) {
    frame.state.put(key, new Bound(value, frame.file, 0, List.of()));
  }

  private void element(PathExpr.Element element, UnaryOperator<PathValue> how, Frame frame) {
    if (element.array() instanceof PathExpr.Variable array && array.name().equals("GLOBALS")) {
      PathValue names = element.index().map(i -> machine.values().of(i, frame)).orElse(ANY);
      String name = names.onlyText();
      if (name == null) {
        anyGlobal(names, frame);
      } else {
        change(Key.variable(0, name), how, frame);
      }
      return;
    }
    String key = element.index().map(i -> ArrayKeys.text(machine.values().of(i, frame))).orElse("");
    boolean any = element.index().isEmpty() || key.isEmpty();
    List<Atom> changed = new ArrayList<>();
    for (Atom atom : machine.values().of(element.array(), frame).atoms()) {
      changed.add(atom instanceof Table table ? changed(table, any ? null : key, how) : atom);
      if (any && atom instanceof Instance) {
        anyProperty(PathValue.of(atom), ANY, frame);
      }
    }
    machine.values().assign(element.array(), PathValue.anyOf(changed), frame, element.at());
  }

  /** The array with one entry changed; where the key is null, any. */
  private static Table changed(Table table, @Nullable String key, UnaryOperator<PathValue> how) {
    if (key != null) {
      PathValue before = table.entries().get(key);
      PathValue known = before != null ? before : table.open() ? table.rest() : PathValue.UNDEFINED;
      return table.with(key, how.apply(known));
    }
    Map<String, PathValue> entries = new LinkedHashMap<>();
    table.entries().forEach((one, value) -> entries.put(one, how.apply(value)));
    return new Table(entries, table.open(), table.open() ? how.apply(table.rest()) : table.rest());
  }

  private void property(PathExpr.Property property, UnaryOperator<PathValue> how, Frame frame) {
    PathValue object = machine.values().of(property.object(), frame);
    PathValue name = machine.values().of(property.name(), frame);
    if (!(name.only() instanceof Text text)) {
      anyProperty(object, name, frame);
      return;
    }
    for (Atom atom : object.atoms()) {
      if (!(atom instanceof Instance instance) || instance.identity() == 0) {
        put(Key.property(0, text.text()), PathValue.unknown(REASON), frame);
      } else {
        PathValue before =
            machine.values().names().propertyOf(instance, text.text(), frame).value();
        put(Key.property(instance.identity(), text.text()), how.apply(before), frame);
      }
    }
  }

  /** Takes over that some property of {@code object} was set, one of these {@code names}. */
  void anyProperty(PathValue object, PathValue names, Frame frame) {
    if (saysNothing(names)) {
      return;
    }
    for (Atom atom : object.atoms()) {
      if (atom instanceof Instance instance && instance.identity() != 0) {
        Key key = Key.anyProperty(instance.identity());
        put(key, frame.state.get(key).value().or(names), frame);
      }
    }
  }

  /** Takes over that a variable of this scope was set, one of these {@code names}. */
  void anyVariable(PathValue names, Frame frame) {
    Frame function = frame;
    while (function.function == null && function.caller != null) {
      function = function.caller;
    }
    if (frame.scope == 0 || function.function == null) {
      anyGlobal(names, frame);
      return;
    }
    if (saysNothing(names)) {
      return;
    }
    for (String name : machine.relevance().variables(function.function)) {
      if (!OTHERS.contains(name) && machine.relevant(function).isVariable(name)) {
        loosen(frame.variable(name), names, frame);
      }
    }
  }

  /** The same of a global variable. */
  void anyGlobal(PathValue names, Frame frame) {
    if (!saysNothing(names)) {
      for (String name : machine.relevance().globals()) {
        loosen(Key.variable(0, name), names, frame);
      }
    }
    put(Key.COMPUTED_NAMES, PathValue.unknown(REASON), frame);
  }

  private static boolean saysNothing(PathValue names) {
    return names.atoms().stream().allMatch(Atom.Unknown.class::isInstance);
  }

  private static void loosen(Key key, PathValue names, Frame frame) {
    if (names.mayBe(key.name) && !frame.state.peek(key).value().isUndefined()) {
      change(key, value -> loose(value, REASON), frame);
    }
  }
}
