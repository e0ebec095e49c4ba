package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.PathValue;
import java.util.HashMap;
import java.util.Map;

/**
 * The constants that files define when they are run on their own: where code of such a file runs,
 * the file was loaded, whoever did that.
 */
final class OwnConstants {
  private final Map<Integer, Map<Key, PathValue>> byFile = new HashMap<>();

  /** Takes what a file wrote that was run on its own. */
  void take(int file, Map<Key, Bound> written) {
    Map<Key, PathValue> own = new HashMap<>();
    written.forEach((key, bound) -> {
      if (key.kind == Key.Kind.CONSTANT) {
        own.put(key, bound.value().without(Atom.Undefined.UNDEFINED));
      }
    });
    byFile.put(file, own);
  }

  /** What the file gives the constant; nothing where it does not define it. */
  PathValue of(int file, Key constant) {
    return byFile.getOrDefault(file, Map.of()).getOrDefault(constant, PathValue.NOTHING);
  }
}
