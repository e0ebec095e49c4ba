package dev.phpfsck.evaluate;

/** The properties of objects that are looked at without knowing which one it is. */
final class Properties {
  private final Machine machine;

  Properties(Machine machine) {
    this.machine = machine;
  }

  /** What the property of that name can be in any object of the class. */
  PathValue ofAny(String type, String name) {
    return PathValue.unknown(
        Reason.of(
            machine.hierarchy().property(type, name).isPresent()
                ? "the property $" + name + " is set elsewhere"
                : "the property $" + name + " is not declared here"));
  }
}
