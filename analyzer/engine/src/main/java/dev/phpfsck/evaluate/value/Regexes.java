package dev.phpfsck.evaluate.value;

import dev.phpfsck.evaluate.regex.PerlRegex;
import dev.phpfsck.evaluate.value.Atom.Int;
import dev.phpfsck.evaluate.value.Atom.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PHP's functions of regular expressions (manual: "PCRE Functions"). */
final class Regexes {
  private static final Atom UNKNOWN =
      new Atom.Unknown(Reason.of("what a regular expression matches"));

  private Regexes() {}

  /** {@code preg_match('/a/', $b)}; null where the expression is not understood. */
  static @Nullable PathValue match(List<PathValue> arguments) {
    PerlRegex regex = regex(arguments);
    return regex == null || arguments.size() != 2
        ? null
        : Texts.map(
            arguments.get(1),
            t -> regex.finds(t.text()).<Atom>map(found -> new Int(found ? 1 : 0)).orElse(UNKNOWN));
  }

  /** {@code preg_replace('/a/', 'b', $c)}; null where that is not known. */
  static @Nullable PathValue replace(List<PathValue> arguments) {
    PerlRegex regex = regex(arguments);
    String with = arguments.size() == 3 ? arguments.get(1).onlyText() : null;
    return regex == null || with == null
        ? null
        : Texts.map(
            arguments.get(2),
            t ->
                regex
                    .replace(t.text(), with)
                    .<Atom>map(text -> text.equals(t.text()) ? t : Text.of(text))
                    .orElse(UNKNOWN));
  }

  private static @Nullable PerlRegex regex(List<PathValue> arguments) {
    String written = arguments.getFirst().onlyText();
    return written == null ? null : PerlRegex.of(written).orElse(null);
  }
}
