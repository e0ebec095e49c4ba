package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Closure;
import dev.phpfsck.evaluate.value.Atom.Instance;
import dev.phpfsck.evaluate.value.Atom.Table;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.SymbolDeclaration;
import dev.phpfsck.fact.SymbolUse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The functions that the code hands to {@code spl_autoload_register}. PHP calls them at any time
 * from then on, with the name of any class that it needs (manual: "Autoloading Classes"): here with
 * all names at once that the site's code declares or mentions.
 */
final class Autoloaders {
  private static final Reason ANY_CLASS = Reason.of("it depends on the class that is asked for");

  private final Program program;

  /** Where each was registered first. */
  private final Map<PathValue, Place> registered = new LinkedHashMap<>();

  /** A byte offset in a file, by its number. */
  private record Place(int file, int at) {}

  /** Somebody who can run an autoloader. */
  @FunctionalInterface
  interface Asking {
    /** Asks what {@code function}, registered at an offset of a file, does for {@code names}. */
    void ask(PathValue function, PathValue names, int file, int at);
  }

  Autoloaders(Program program) {
    this.program = program;
  }

  void register(PathValue function, int file, int at) {
    for (Atom atom : function.atoms()) {
      registered.putIfAbsent(PathValue.of(lasting(atom)), new Place(file, at));
    }
  }

  /** Asks all that are registered. */
  void askAll(Asking asking) {
    program
        .functions("__autoload")
        .forEach(old -> register(PathValue.text("__autoload"), old.file(), 0));
    if (!registered.isEmpty()) {
      PathValue names = PathValue.choice(names(), ANY_CLASS);
      new LinkedHashMap<>(registered)
          .forEach((function, place) -> asking.ask(function, names, place.file, place.at));
    }
  }

  /** What it is later on: nobody knows what has become of the objects in it by then. */
  private static Atom lasting(Atom atom) {
    return switch (atom) {
      case Instance object -> new Instance(object.type(), 0);
      case Closure closure ->
          new Closure(
              closure.file(), closure.function(), closure.captured(), lasting(closure.self()));
      case Table pair -> {
        Map<String, PathValue> entries = new LinkedHashMap<>(pair.entries());
        entries.replaceAll((key, value) -> lasting(value));
        yield new Table(entries, pair.open(), pair.rest());
      }
      default -> atom;
    };
  }

  private static PathValue lasting(PathValue value) {
    return PathValue.anyOf(value.atoms().stream().map(Autoloaders::lasting).toList());
  }

  private Set<Atom> names() {
    Set<Atom> names = new LinkedHashSet<>();
    for (int file = 0; file < program.size(); file++) {
      FileFacts facts = program.facts(file);
      for (SymbolDeclaration declared : facts.declarations()) {
        if (declared.kind() == SymbolUse.Kind.CLASS) {
          names.add(Text.of(declared.name()));
        }
      }
      for (SymbolUse use : facts.uses()) {
        if (use.kind() == SymbolUse.Kind.CLASS) {
          names.add(Text.of(use.name()));
        }
      }
    }
    return names;
  }
}
