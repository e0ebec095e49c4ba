package dev.phpfsck.evaluate.value;

import dev.phpfsck.evaluate.value.Atom.Table;
import dev.phpfsck.evaluate.value.Atom.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PHP's functions that replace parts of strings (manual: "str_replace", "strtr"). */
final class Replacements {
  private Replacements() {}

  /** {@code str_replace}; null where too little is known. */
  static @Nullable PathValue replace(List<PathValue> arguments) {
    if (arguments.size() < 3) {
      return null;
    }
    List<String> search = PureFunctions.strings(arguments.get(0));
    List<String> with = PureFunctions.strings(arguments.get(1));
    if (search == null || with == null) {
      return null;
    }
    boolean one = arguments.get(1).only() instanceof Text;
    return Texts.map(
        arguments.get(2),
        t -> {
          String text = t.text();
          for (int i = 0; i < search.size(); i++) {
            String by = one ? with.getFirst() : i < with.size() ? with.get(i) : "";
            text = search.get(i).isEmpty() ? text : text.replace(search.get(i), by);
          }
          return PureFunctions.sameOr(t, text);
        },
        pattern -> replacedIn(pattern, search, one ? with.getFirst() : null));
  }

  /** Single letters are replaced in what is known of a string as in what is not. */
  private static Atom replacedIn(Atom.Pattern pattern, List<String> search, @Nullable String with) {
    if (with == null || search.stream().anyMatch(letter -> letter.length() != 1)) {
      return new Atom.Unknown(pattern.reason());
    }
    List<String> literals = new ArrayList<>();
    for (String literal : pattern.literals()) {
      String text = literal;
      for (String letter : search) {
        text = text.replace(letter, with);
      }
      literals.add(text);
    }
    Reason reason = with.contains("/") ? pattern.reason().asWide() : pattern.reason();
    return new Atom.Pattern(List.copyOf(literals), reason);
  }

  /** {@code strtr}; null where too little is known. */
  static @Nullable PathValue translate(List<PathValue> arguments) {
    if (arguments.size() == 3
        && arguments.get(1).only() instanceof Text from
        && arguments.get(2).only() instanceof Text to) {
      int length = Math.min(from.text().length(), to.text().length());
      return Texts.map(
          arguments.getFirst(),
          t -> {
            String text = t.text();
            StringBuilder out = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
              int found = from.text().lastIndexOf(text.charAt(i), length - 1);
              out.append(found < 0 ? text.charAt(i) : to.text().charAt(found));
            }
            return PureFunctions.sameOr(t, out.toString());
          });
    }
    if (arguments.size() == 2 && arguments.get(1).only() instanceof Table table && !table.open()) {
      return Texts.map(arguments.getFirst(), t -> translated(t, table));
    }
    return null;
  }

  private static Atom translated(Text text, Table table) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.text().length()) {
      String best = "";
      for (String key : table.entries().keySet()) {
        if (key.length() > best.length() && text.text().startsWith(key, i)) {
          best = key;
        }
      }
      PathValue found = table.entries().get(best);
      String by = found == null ? null : found.onlyText();
      if (!best.isEmpty() && by == null) {
        return new Atom.Unknown(Reason.of("a string with replacements"));
      }
      out.append(best.isEmpty() ? text.text().substring(i, i + 1) : by);
      i += Math.max(1, best.length());
    }
    return PureFunctions.sameOr(text, out.toString());
  }
}
