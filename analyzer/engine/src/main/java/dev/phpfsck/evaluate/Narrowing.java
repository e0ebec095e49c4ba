package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.Choice;
import dev.phpfsck.evaluate.value.Comparisons;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.PureFunctions;
import dev.phpfsck.evaluate.value.Truth;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.PathExpr.BinaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a condition tells of the variables in it, once it is known to hold or not. */
final class Narrowing {
  private static final Set<String> FILE_TESTS = Set.of("file_exists", "is_file", "is_readable");
  private final Machine machine;

  Narrowing(Machine machine) {
    this.machine = machine;
  }

  void assume(PathExpr condition, boolean holds, Frame frame) {
    switch (condition) {
      case PathExpr.Not not -> assume(not.operand(), !holds, frame);
      case PathExpr.Silence silence -> assume(silence.operand(), holds, frame);
      case PathExpr.Binary binary -> binary(binary, holds, frame);
      case PathExpr.Variable variable ->
          keep(variable, frame, atom -> Truth.of(PathValue.of(atom)) != Truth.of(!holds));
      case PathExpr.Assign assign -> assume(assign.target(), holds, frame);
      case PathExpr.Empty empty -> assume(empty.operand(), !holds, frame);
      case PathExpr.Isset isset -> isset(isset, holds, frame);
      case PathExpr.Call call -> call(call, holds, frame);
      default -> {}
    }
  }

  private void binary(PathExpr.Binary binary, boolean holds, Frame frame) {
    switch (binary.operator()) {
      case AND -> {
        if (holds) {
          assume(binary.left(), true, frame);
          assume(binary.right(), true, frame);
        }
      }
      case OR -> {
        if (!holds) {
          assume(binary.left(), false, frame);
          assume(binary.right(), false, frame);
        }
      }
      case EQUAL, IDENTICAL -> equality(binary, holds, holds, frame);
      case NOT_EQUAL, NOT_IDENTICAL -> equality(binary, holds, !holds, frame);
      default -> askEach(binary, holds, frame);
    }
  }

  private void equality(PathExpr.Binary binary, boolean holds, boolean equal, Frame frame) {
    boolean strict =
        binary.operator() == BinaryOperator.IDENTICAL
            || binary.operator() == BinaryOperator.NOT_IDENTICAL;
    if (binary.left() instanceof PathExpr.Variable variable) {
      equality(variable, machine.values().of(binary.right(), frame), equal, strict, frame);
    } else if (binary.right() instanceof PathExpr.Variable variable) {
      equality(variable, machine.values().of(binary.left(), frame), equal, strict, frame);
    } else {
      askEach(binary, holds, frame);
    }
  }

  private void equality(
      PathExpr.Variable variable, PathValue other, boolean equal, boolean strict, Frame frame) {
    Key key = frame.variable(variable.name());
    Bound bound = frame.state.get(key);
    if (equal && other.onlyText() != null && bound.value().unknownBecause() != null) {
      frame.state.put(key, new Bound(other, frame.file, variable.at(), bound.made()));
      return;
    }
    keep(
        variable,
        frame,
        atom -> {
          PathValue one = PathValue.of(atom);
          PathValue same =
              strict ? Comparisons.identical(one, other) : Comparisons.equal(one, other);
          return Truth.of(same) != Truth.of(!equal);
        });
  }

  private void isset(PathExpr.Isset isset, boolean holds, Frame frame) {
    for (PathExpr operand : isset.operands()) {
      if (operand instanceof PathExpr.Variable variable && holds) {
        keep(
            variable,
            frame,
            atom -> !(atom instanceof Atom.Undefined) && !(atom instanceof Atom.Null));
      } else if (operand instanceof PathExpr.Element element
          && holds
          && element.index().isPresent()
          && element.index().get() instanceof PathExpr.Variable key) {
        keys(key, machine.values().of(element.array(), frame), frame);
      }
    }
  }

  private void keys(PathExpr.Variable variable, PathValue table, Frame frame) {
    Map<String, PathValue> entries = Conditions.entries(table);
    if (!entries.isEmpty() && entries.size() <= PathValue.MOST_ALTERNATIVES) {
      List<Atom> keys = new ArrayList<>();
      entries.keySet().forEach(key -> keys.add(Text.of(key)));
      among(variable, PathValue.anyOf(keys), frame);
    } else if (!entries.isEmpty()) {
      Key key = frame.variable(variable.name());
      keep(
          key,
          possible(
              frame.state.get(key).value().atoms(),
              atom -> !(atom instanceof Text text) || entries.containsKey(text.text())),
          frame);
    }
  }

  private void among(PathExpr.Variable variable, PathValue choice, Frame frame) {
    Key key = frame.variable(variable.name());
    Bound bound = frame.state.get(key);
    if (bound.value().unknownBecause() != null || bound.value().isUndefined()) {
      frame.state.put(key, new Bound(choice, frame.file, variable.at(), bound.made()));
    } else {
      keep(variable, frame, choice.atoms()::contains);
    }
  }

  private void call(PathExpr.Call call, boolean holds, Frame frame) {
    String name = call.plainName();
    List<PathExpr.Argument> arguments = call.arguments();
    if (name.equals("defined") && !arguments.isEmpty()) {
      constant(arguments.getFirst().value(), holds, frame);
      return;
    }
    if (arguments.isEmpty()) {
      return;
    }
    if (PureFunctions.knows(name)) {
      askEach(call, holds, frame);
    }
    if (!holds) {
      return;
    }
    PathExpr first = arguments.getFirst().value();
    if (FILE_TESTS.contains(name) && first instanceof PathExpr.Variable variable) {
      keep(
          variable,
          frame,
          atom -> !(atom instanceof Text text) || machine.files().mayExist(text.text(), frame));
    } else if (name.startsWith("ctype_al") && first instanceof PathExpr.Variable variable) {
      confine(variable, frame);
    } else if (arguments.size() > 1) {
      twoArguments(name, first, arguments.get(1).value(), frame);
    }
  }

  private void twoArguments(String name, PathExpr first, PathExpr second, Frame frame) {
    switch (name) {
      case "in_array" -> {
        if (first instanceof PathExpr.Variable variable) {
          List<Atom> atoms = new ArrayList<>();
          Conditions.entries(machine.values().of(second, frame))
              .values()
              .forEach(value -> atoms.addAll(value.atoms()));
          if (!atoms.isEmpty()) {
            among(variable, PathValue.anyOf(atoms), frame);
          }
        }
      }
      case "array_key_exists" -> {
        if (first instanceof PathExpr.Variable variable) {
          keys(variable, machine.values().of(second, frame), frame);
        }
      }
      case "preg_match" -> {
        String regex = machine.values().of(first, frame).onlyText();
        if (second instanceof PathExpr.Variable variable
            && regex != null
            && regex.length() > 3
            && regex.startsWith("^", 1)
            && !regex.contains(".")
            && regex.indexOf('/', 1) == regex.lastIndexOf('/')) {
          confine(variable, frame);
        }
      }
      default -> {}
    }
  }

  private void confine(PathExpr.Variable variable, Frame frame) {
    Key key = frame.variable(variable.name());
    Bound bound = frame.state.get(key);
    List<Atom> atoms = new ArrayList<>();
    for (Atom atom : bound.value().atoms()) {
      atoms.add(
          atom instanceof Atom.Unknown unknown
              ? new Atom.Unknown(unknown.reason().asConfined().asHarmless())
              : atom);
    }
    frame.state.put(key, new Bound(PathValue.anyOf(atoms), bound.file(), bound.at(), bound.made()));
  }

  private void constant(PathExpr argument, boolean holds, Frame frame) {
    String name = machine.values().of(argument, frame).onlyText();
    if (name == null) {
      return;
    }
    Key key = Key.constant(name);
    Bound bound = frame.state.get(key);
    if (bound.value().mayBeUndefined() && !bound.value().isUndefined()) {
      PathValue narrowed =
          holds ? bound.value().without(Atom.Undefined.UNDEFINED) : PathValue.UNDEFINED;
      frame.state.put(key, new Bound(narrowed, bound.file(), bound.at(), bound.made()));
    }
  }

  /** Asks a condition that is about one variable alone for each value that it can have. */
  private void askEach(PathExpr condition, boolean holds, Frame frame) {
    PathExpr.Variable variable = OnlyVariable.in(condition);
    if (variable == null) {
      return;
    }
    Key key = frame.variable(variable.name());
    List<Atom> atoms = frame.state.peek(key).value().atoms();
    if (atoms.size() < 2 && !(atoms.size() == 1 && atoms.getFirst() instanceof Choice)) {
      return;
    }
    State base = frame.state;
    List<Bound.Read> reads = frame.reads;
    frame.reads = null;
    frame.state = base.branch();
    Predicate<Atom> possible =
        atom -> {
          frame.state.put(key, Bound.of(PathValue.of(atom)));
          return Truth.of(machine.values().of(condition, frame)) != Truth.of(!holds);
        };
    List<Atom> kept = possible(atoms, possible);
    frame.state = base;
    frame.reads = reads;
    keep(key, kept, frame);
  }

  private static List<Atom> possible(List<Atom> atoms, Predicate<Atom> possible) {
    List<Atom> kept = new ArrayList<>();
    for (Atom atom : atoms) {
      if (atom instanceof Choice choice) {
        choice.only(possible).ifPresent(kept::add);
      } else if (possible.test(atom)) {
        kept.add(atom);
      }
    }
    return kept;
  }

  /** Takes out of a variable what cannot be; leaves it alone where nothing would be left. */
  private void keep(PathExpr.Variable variable, Frame frame, Predicate<Atom> possible) {
    Key key = frame.variable(variable.name());
    Bound bound = frame.state.get(key);
    if (bound.value().atoms().size() > 1) {
      keep(key, bound.value().atoms().stream().filter(possible).toList(), frame);
    }
  }

  private static void keep(Key key, List<Atom> kept, Frame frame) {
    Bound bound = frame.state.get(key);
    if (!kept.isEmpty() && !kept.equals(bound.value().atoms())) {
      frame.state.put(
          key, new Bound(PathValue.anyOf(kept), bound.file(), bound.at(), bound.made()));
    }
  }
}
