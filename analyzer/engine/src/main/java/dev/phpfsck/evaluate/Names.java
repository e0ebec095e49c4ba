package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Hierarchy;
import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.value.ArrayKeys;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Instance;
import dev.phpfsck.evaluate.value.Atom.Int;
import dev.phpfsck.evaluate.value.Atom.Table;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.Choice;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.PhpConstants;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.fact.PathExpr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads variables, constants, elements and properties. */
final class Names {
  private static final Set<String> REQUEST =
      Set.of("_GET", "_POST", "_REQUEST", "_COOKIE", "_FILES", "HTTP_RAW_POST_DATA");

  /** PHP sets them for every script, whoever asks for it (manual, "Superglobals"). */
  private static final Set<String> ALWAYS_SET =
      Set.of("GLOBALS", "_SERVER", "_GET", "_POST", "_FILES", "_COOKIE", "_REQUEST", "_ENV");

  private static final Reason ANYTIME = Reason.of("it is set by code that may run at any time");

  private final Machine machine;

  Names(Machine machine) {
    this.machine = machine;
  }

  /** Whether {@code isset($name)} holds wherever it stands. */
  static boolean isAlwaysSet(String name) {
    return ALWAYS_SET.contains(name);
  }

  PathValue variable(String name, Frame frame) {
    if (name.equals("this")) {
      return frame.object;
    }
    if (REQUEST.contains(name)) {
      Reason reason = new Reason("$" + name + " comes from the request", -1, 0, true, false, false);
      return PathValue.unknown(reason);
    }
    if (!machine.relevant(frame).isVariable(name)) {
      return Values.NOT_FOLLOWED;
    }
    Key key = frame.variable(name);
    PathValue value = frame.read(key, "$" + name).value();
    if (value.isUndefined()) {
      if (frame.scope == 0 && !machine.isAmbient() && !isUnfollowed(frame)) {
        return value;
      }
      return PathValue.unknown(Reason.of("$" + name + " is set elsewhere"));
    }
    return key.scope == 0 && machine.relevance().isGlobalSetAnytime(name)
        ? value.orUnknown(ANYTIME)
        : value;
  }

  PathValue dynamicVariable(PathExpr.DynamicVariable variable, Frame frame) {
    String name = machine.values().of(variable.name(), frame).onlyText();
    return name == null
        ? PathValue.unknown(Reason.of("a variable whose name is computed"))
        : variable(name, frame);
  }

  private static boolean isSet(Key key, Frame frame) {
    return !frame.state.get(key).value().isUndefined();
  }

  private static boolean isUnfollowed(Frame frame) {
    return isSet(Key.UNFOLLOWED, frame) || isSet(Key.COMPUTED_NAMES, frame);
  }

  PathValue constant(PathExpr.ConstantFetch constant, Frame frame) {
    PathValue found = frame.read(Key.constant(constant.name()), constant.name()).value();
    String name = constant.name();
    if (found.isUndefined() && !constant.fallback().isEmpty()) {
      name = constant.fallback();
      found = frame.read(Key.constant(name), name).value();
    }
    PathValue known = found.without(Atom.Undefined.UNDEFINED);
    if (!known.isNothing()) {
      return known;
    }
    PathValue builtIn = PhpConstants.value(name);
    if (builtIn != null) {
      return builtIn;
    }
    PathValue own = machine.ownConstants().of(frame.file, Key.constant(name));
    if (machine.isAmbient() && !own.isNothing()) {
      return own;
    }
    if (frame.dead == null && frame.silent == 0 && frame.conditional == 0) {
      machine.noteUndefinedConstant(name, frame);
    }
    return PathValue.unknown(
        Reason.of("the constant " + name + " is not defined by anything that runs before"));
  }

  /** Whether a constant is there: {@code defined('A')}. */
  PathValue isDefined(String name, Frame frame) {
    String plain = name.startsWith("\\") ? name.substring(1) : name;
    PathValue found = frame.state.get(Key.constant(plain)).value();
    if (PhpConstants.value(plain) != null) {
      return PathValue.TRUE;
    }
    if (!found.mayBeUndefined()) {
      return PathValue.TRUE;
    }
    if (!found.isUndefined()) {
      return PathValue.TRUE.or(PathValue.FALSE);
    }
    boolean ours = machine.program().declaresConstant(plain);
    if (isUnfollowed(frame) || (machine.isAmbient() && ours) || PhpConstants.isPossible(plain)) {
      return PathValue.unknown(Reason.of("whether " + plain + " is defined"));
    }
    return PathValue.FALSE;
  }

  PathValue element(PathExpr.Element element, Frame frame) {
    if (element.array() instanceof PathExpr.Variable variable) {
      if (variable.name().equals("GLOBALS") && element.index().isPresent()) {
        String name = machine.values().of(element.index().get(), frame).onlyText();
        return name == null
            ? PathValue.unknown(Reason.of("a global whose name is computed"))
            : globalNamed(name, frame);
      }
      if (variable.name().equals("_SERVER") || variable.name().equals("HTTP_SERVER_VARS")) {
        return machine.server().variable(element, frame);
      }
      if (REQUEST.contains(variable.name())) {
        Reason reason =
            new Reason(
                "$" + variable.name() + " comes from the request",
                frame.file,
                element.at(),
                true,
                false,
                false);
        return PathValue.unknown(reason);
      }
    }
    PathValue array = machine.values().of(element.array(), frame);
    if (element.index().isEmpty()) {
      return PathValue.UNDEFINED;
    }
    PathValue index = machine.values().of(element.index().get(), frame);
    PathValue all = PathValue.NOTHING;
    for (Atom atom : array.atoms()) {
      all = all.or(elementOf(atom, index, frame, element.at()));
    }
    return all;
  }

  private PathValue globalNamed(String name, Frame frame) {
    if (!machine.relevance().isGlobalNeeded(name)) {
      return Values.NOT_FOLLOWED;
    }
    PathValue value = frame.read(Key.variable(0, name), "$" + name).value();
    return value.isUndefined() && (machine.isAmbient() || isUnfollowed(frame))
        ? PathValue.unknown(Reason.of("$" + name + " is set elsewhere"))
        : value;
  }

  private static PathValue elementOf(Atom atom, PathValue index, Frame frame, int at) {
    Reason reason = Reason.of("an element of an array", frame.file, at);
    return switch (atom) {
      case Table table -> {
        PathValue all = PathValue.NOTHING;
        for (Atom one : index.atoms()) {
          if (one instanceof Choice choice) {
            all = all.or(chosen(table, choice, reason));
            continue;
          }
          String key = ArrayKeys.text(PathValue.of(one));
          if (key == null) {
            all = all.or(Loops.elements(PathValue.of(table), reason));
            continue;
          }
          PathValue found = table.entries().get(key);
          if (found != null) {
            all = all.or(found.read());
          } else if (table.open()) {
            all =
                all.or(table.rest().isNothing() ? PathValue.unknown(reason) : table.rest().read());
          } else {
            all = all.or(PathValue.UNDEFINED);
          }
        }
        yield all;
      }
      case Text text -> {
        boolean inside =
            index.only() instanceof Int number
                && number.value() >= 0
                && number.value() < text.text().length();
        int place = inside && index.only() instanceof Int number ? (int) number.value() : 0;
        yield inside ? PathValue.of(text.part(place, place + 1)) : PathValue.unknown(reason);
      }
      case Atom.Unknown unknown -> PathValue.of(unknown);
      case Atom.Pattern pattern -> PathValue.unknown(pattern.reason());
      case Atom.Undefined none -> PathValue.UNDEFINED;
      case Atom.Null none -> PathValue.NULL;
      default -> PathValue.unknown(reason);
    };
  }

  /** The elements under the keys that can be chosen. */
  private static PathValue chosen(Table table, Choice keys, Reason reason) {
    Set<Atom> found = new LinkedHashSet<>();
    boolean all = true;
    for (String key : keys.all()) {
      PathValue element = table.entries().get(key);
      if (element == null) {
        all = false;
      } else {
        found.addAll(element.read().atoms());
      }
    }
    PathValue known = PathValue.choice(found, keys.reason());
    if (all) {
      return known;
    }
    PathValue other = table.rest().isNothing() ? PathValue.unknown(reason) : table.rest();
    return known.or(table.open() ? other : PathValue.UNDEFINED);
  }

  PathValue property(PathExpr.Property property, Frame frame) {
    PathValue object = machine.values().of(property.object(), frame);
    String name = machine.values().of(property.name(), frame).onlyText();
    if (name == null || object.isNothing()) {
      return PathValue.unknown(Reason.of("a property of an unknown object"));
    }
    if (!machine.relevance().isPropertyNeeded(name)) {
      return Values.NOT_FOLLOWED;
    }
    PathValue all = PathValue.NOTHING;
    for (Atom atom : object.atoms()) {
      all =
          all.or(
              atom instanceof Instance instance
                  ? propertyOf(instance, name, frame).value()
                  : PathValue.unknown(
                      Reason.of("the property $" + name + " of an unknown object")));
    }
    return all;
  }

  Bound propertyOf(Instance instance, String name, Frame frame) {
    if (instance.identity() == 0) {
      return Bound.of(machine.properties().ofAny(instance.type(), name));
    }
    Bound bound = frame.read(Key.property(instance.identity(), name), "$this->" + name);
    if (bound.value().isUndefined()) {
      Optional<Hierarchy.Member> declared = machine.hierarchy().property(instance.type(), name);
      bound =
          Bound.of(
              declared.isPresent()
                  ? initial(declared.get(), frame)
                  : PathValue.unknown(Reason.of("the property $" + name + " is set elsewhere")));
    }
    boolean open =
        machine.relevance().isPropertySetAnytime(name)
            || frame.state.get(Key.anyProperty(instance.identity())).value().mayBe(name)
            || isSet(Key.property(0, name), frame);
    return open
        ? new Bound(bound.value().orUnknown(ANYTIME), bound.file(), bound.at(), bound.made())
        : bound;
  }

  PathValue staticProperty(PathExpr.StaticProperty property, Frame frame) {
    if (!machine.relevance().isStaticNeeded(property.name())) {
      return Values.NOT_FOLLOWED;
    }
    PathValue all = PathValue.NOTHING;
    for (String type : typeNames(property.type(), frame)) {
      all = all.or(staticOf(type, property.name(), frame));
    }
    return all.isNothing()
        ? PathValue.unknown(Reason.of("a static property of a computed class"))
        : all;
  }

  private PathValue staticOf(String type, String name, Frame frame) {
    Optional<Hierarchy.Member> declared = machine.hierarchy().property(type, name);
    if (declared.isEmpty()) {
      return PathValue.unknown(Reason.of("the static property $" + name + " is not declared here"));
    }
    Key key = Key.staticProperty(ownerOf(declared.get()), name);
    PathValue value = frame.read(key, "::$" + name).value();
    boolean open =
        machine.relevance().isStaticSetAnytime(name)
            || isSet(
                Key.staticProperty(ownerOf(declared.get()), PathExpr.StaticProperty.COMPUTED),
                frame);
    PathValue initial = value.isUndefined() ? initial(declared.get(), frame) : value;
    if (open) {
      return initial.orUnknown(ANYTIME);
    }
    return machine.isAmbient() && value.isUndefined()
        ? initial.or(
            PathValue.unknown(Reason.of("the static property $" + name + " is set elsewhere")))
        : initial;
  }

  /**
   * What a property holds before anything sets it; one that begins as {@code null} waits for it.
   */
  private PathValue initial(Hierarchy.Member declared, Frame frame) {
    PathValue value =
        declared.value().isEmpty() ? PathValue.NULL : machine.inClass(declared, frame);
    return value.equals(PathValue.NULL) ? PathValue.UNDEFINED : value;
  }

  /** Where a static property is kept; empty where its class is computed. */
  Optional<Key> staticKey(PathExpr.StaticProperty property, Frame frame) {
    List<String> types = typeNames(property.type(), frame);
    if (types.size() != 1) {
      return Optional.empty();
    }
    String owner =
        machine
            .hierarchy()
            .property(types.getFirst(), property.name())
            .map(this::ownerOf)
            .orElse(types.getFirst());
    return Optional.of(Key.staticProperty(owner, property.name()));
  }

  private String ownerOf(Hierarchy.Member member) {
    return Program.lower(machine.program().type(member.type()).name());
  }

  PathValue classConstant(PathExpr.ClassConstant constant, Frame frame) {
    PathValue all = PathValue.NOTHING;
    for (String type : typeNames(constant.type(), frame)) {
      if (constant.name().equals("class")) {
        all = all.or(PathValue.text(type));
        continue;
      }
      Optional<Hierarchy.Member> found = machine.hierarchy().constant(type, constant.name());
      all =
          all.or(
              found.isPresent()
                  ? machine.inClass(found.get(), frame)
                  : PathValue.unknown(
                      Reason.of(
                          "the constant " + constant.name() + " of a class that is not here")));
    }
    return all.isNothing() ? PathValue.unknown(Reason.of("a constant of a computed class")) : all;
  }

  /** The classes that an expression in front of {@code ::} can mean, in lower case. */
  List<String> typeNames(PathExpr type, Frame frame) {
    if (type instanceof PathExpr.ClassName name) {
      String resolved = className(name.name(), frame);
      return resolved.isEmpty() ? List.of() : List.of(Program.lower(resolved));
    }
    List<String> found = new ArrayList<>();
    for (Atom atom : machine.values().of(type, frame).atoms()) {
      if (atom instanceof Text text) {
        String plain = text.text().startsWith("\\") ? text.text().substring(1) : text.text();
        found.add(Program.lower(plain));
      } else if (atom instanceof Instance instance && !instance.type().isEmpty()) {
        found.add(instance.type());
      } else {
        return List.of();
      }
    }
    return found;
  }

  /** The class that a name means here; empty where that is not known. */
  String className(String name, Frame frame) {
    return switch (Program.lower(name)) {
      case "self" -> frame.self;
      case "static" -> frame.late;
      case "parent" -> machine.hierarchy().parent(frame.self);
      default -> name;
    };
  }
}
