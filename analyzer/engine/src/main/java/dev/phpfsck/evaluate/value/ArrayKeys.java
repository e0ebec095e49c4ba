package dev.phpfsck.evaluate.value;

import dev.phpfsck.evaluate.value.Atom.Int;
import dev.phpfsck.evaluate.value.Atom.Text;
import org.jspecify.annotations.Nullable;

/** Keys of arrays, which are integers or strings. PHP manual: "Arrays". */
public final class ArrayKeys {
  private ArrayKeys() {}

  /** The value of a key that is written as a string: an integer where it looks like one. */
  public static PathValue of(String key) {
    if (!key.isEmpty() && key.length() < 10 && key.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return PathValue.integer(Long.parseLong(key));
    }
    return PathValue.text(key);
  }

  /** The key that a value becomes, written as a string; null where it is none, or not known. */
  public static @Nullable String text(PathValue key) {
    Atom only = key.only();
    if (only instanceof Text text) {
      return text.text();
    }
    if (only instanceof Int number) {
      return Long.toString(number.value());
    }
    if (only instanceof Atom.Bool bool) {
      return bool.value() ? "1" : "0";
    }
    return only instanceof Atom.Null ? "" : null;
  }
}
