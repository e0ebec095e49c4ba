package dev.phpfsck.evaluate;

import org.jspecify.annotations.Nullable;

/** What a value is kept under while a script runs. */
final class Key {
  /** What sort of place it is. */
  enum Kind {
    CONSTANT,
    /** A variable of one scope; scope 0 holds the globals. */
    VARIABLE,
    STATIC_PROPERTY,
    /** A property of one object. */
    PROPERTY,
    /** Whether a file was loaded. */
    LOADED,
    WORKING_DIRECTORY,
    INCLUDE_PATH,
    /** Whether code ran that nobody could follow, so that anything may be defined by now. */
    UNFOLLOWED
  }

  static final Key WORKING_DIRECTORY = new Key(Kind.WORKING_DIRECTORY, 0, "");
  static final Key INCLUDE_PATH = new Key(Kind.INCLUDE_PATH, 0, "");
  static final Key UNFOLLOWED = new Key(Kind.UNFOLLOWED, 0, "");

  /** Whether variables were set by computed names, so that any may be set by now. */
  static final Key COMPUTED_NAMES = new Key(Kind.UNFOLLOWED, 0, "names");

  /** Stands for the scope of whoever includes a file. */
  private static final int INCLUDER = -1;

  final Kind kind;
  final int scope;
  final String name;
  private final int hash;

  @SuppressWarnings("EnumOrdinal") // The hash of an enum differs from run to run.
  private Key(Kind kind, int scope, String name) {
    this.kind = kind;
    this.scope = scope;
    this.name = name;
    this.hash = (kind.ordinal() * 31 + scope) * 31 + name.hashCode();
  }

  static Key constant(String name) {
    return new Key(Kind.CONSTANT, 0, name);
  }

  static Key variable(int scope, String name) {
    return new Key(Kind.VARIABLE, scope, name);
  }

  static Key staticProperty(String type, String name) {
    return new Key(Kind.STATIC_PROPERTY, 0, type + "::" + name);
  }

  static Key property(int object, String name) {
    return new Key(Kind.PROPERTY, object, name);
  }

  /** Stands for any property of that object. */
  static Key anyProperty(int object) {
    return new Key(Kind.PROPERTY, object, "");
  }

  static Key loaded(int file) {
    return new Key(Kind.LOADED, file, "");
  }

  /** The same variable, of whoever includes the file that asks for it. */
  Key ofIncluder() {
    return new Key(kind, INCLUDER, name);
  }

  /** This; where it is a variable of the includer, the one of {@code other}. */
  Key seenFrom(int other) {
    return kind == Kind.VARIABLE && scope == INCLUDER ? new Key(kind, other, name) : this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Key that
            && hash == that.hash
            && kind == that.kind
            && scope == that.scope
            && name.equals(that.name));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return kind + ":" + scope + ":" + name;
  }
}
