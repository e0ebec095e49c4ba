package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.PathValue;
import java.util.List;

/**
 * A value in its place, and how it got there.
 *
 * @param file the number of the file where it was set; -1 where that is nowhere
 * @param at the byte offset there
 * @param made what was read to make it
 */
record Bound(PathValue value, int file, int at, List<Read> made) {
  /** Nothing was set. */
  static final Bound UNDEFINED = new Bound(PathValue.UNDEFINED, -1, 0, List.of());

  static Bound of(PathValue value) {
    return new Bound(value, -1, 0, List.of());
  }

  @SuppressWarnings("ReferenceEquality") // The same value is most often the same object.
  Bound or(Bound other) {
    if (this == other || value.equals(other.value)) {
      return this;
    }
    PathValue both = value.or(other.value);
    if (both == value) {
      return this;
    }
    Bound known = value.isUndefined() ? other : this;
    return new Bound(both, known.file, known.at, known.made);
  }

  /** What whoever reads this gets. */
  @SuppressWarnings("ReferenceEquality") // The same value is the same object.
  Bound read() {
    PathValue copy = value.read();
    return copy == value ? this : new Bound(copy, file, at, made);
  }

  /** This, as the content of something that has several names. */
  Bound shared() {
    return value.isShared() ? this : new Bound(value.shared(), file, at, made);
  }

  /** Whether the name itself is taken away: {@code unset($a)}. */
  @SuppressWarnings("ReferenceEquality") // What was never set looks the same.
  boolean isUnset() {
    return this == UNDEFINED;
  }

  /** Something was read: {@code ABSPATH}, {@code $root}. */
  record Read(String name, Bound bound) {}
}
