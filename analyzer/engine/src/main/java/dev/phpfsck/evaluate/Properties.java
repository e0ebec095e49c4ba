package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Hierarchy;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Instance;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The properties of objects that are looked at without knowing which one it is. */
final class Properties {
  /** An array with more is a store of something, and would be merged at each write. */
  private static final int MOST_ENTRIES = 32;

  private final Machine machine;
  private final Map<Slot, PathValue> written = new HashMap<>();

  /** A property of the class that declares it. */
  private record Slot(Place type, String name) {}

  Properties(Machine machine) {
    this.machine = machine;
  }

  /** Notes what code that is followed writes to a property of an object, large arrays left out. */
  void wrote(Instance object, String name, PathValue value) {
    for (Atom atom : value.atoms()) {
      if (atom instanceof Atom.Table table && table.entries().size() > MOST_ENTRIES) {
        return;
      }
    }
    machine
        .hierarchy()
        .property(object.type(), name)
        .ifPresent(member -> written.merge(slot(member, name), value, PathValue::or));
  }

  private static Slot slot(Hierarchy.Member member, String name) {
    return new Slot(member.type(), name);
  }

  /**
   * What the property of that name can be in any object of the class: beside what nobody knows,
   * what was seen to be written to it.
   */
  PathValue ofAny(String type, String name) {
    Optional<Hierarchy.Member> declared = machine.hierarchy().property(type, name);
    if (declared.isEmpty()) {
      return PathValue.unknown(Reason.of("the property $" + name + " is not declared here"));
    }
    PathValue unknown = PathValue.unknown(Reason.of("the property $" + name + " is set elsewhere"));
    return unknown.or(written.getOrDefault(slot(declared.get(), name), PathValue.NOTHING));
  }
}
