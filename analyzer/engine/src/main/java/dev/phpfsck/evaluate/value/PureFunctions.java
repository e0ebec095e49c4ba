package dev.phpfsck.evaluate.value;

import dev.phpfsck.evaluate.value.Atom.Int;
import dev.phpfsck.evaluate.value.Atom.Table;
import dev.phpfsck.evaluate.value.Atom.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PHP's functions whose result depends on their arguments alone (manual: "String", "Array"). */
public final class PureFunctions {
  private static final Set<String> KNOWN =
      Set.of(
          "dirname",
          "basename",
          "pathinfo",
          "trim",
          "rtrim",
          "chop",
          "ltrim",
          "strtolower",
          "strtoupper",
          "ucfirst",
          "lcfirst",
          "ucwords",
          "str_replace",
          "strtr",
          "substr",
          "mb_substr",
          "sprintf",
          "vsprintf",
          "implode",
          "join",
          "explode",
          "strrchr",
          "strstr",
          "strpos",
          "strrpos",
          "stripos",
          "mb_strpos",
          "strlen",
          "str_starts_with",
          "str_ends_with",
          "str_contains",
          "strcmp",
          "str_repeat",
          "strval",
          "intval",
          "is_array",
          "is_string",
          "count",
          "sizeof",
          "in_array",
          "array_key_exists",
          "array_merge",
          "array_keys",
          "array_values",
          "array_filter",
          "array_unique",
          "array_reverse",
          "end",
          "reset",
          "current",
          "array_pop",
          "array_shift",
          "array_slice",
          "range",
          "is_null",
          "is_object",
          "is_callable",
          "is_bool",
          "is_int",
          "is_numeric",
          "addslashes",
          "stripslashes",
          "array_combine",
          "array_diff",
          "compact",
          "func_get_args",
          "preg_match",
          "preg_replace",
          "strncmp",
          "strncasecmp",
          "escapeshellarg",
          "urlencode",
          "rawurlencode",
          "urldecode",
          "md5",
          "htmlspecialchars",
          "strip_tags");

  private PureFunctions() {}

  /** Whether PHP has a function of that name, in lower case, that is computed here. */
  public static boolean knows(String name) {
    return KNOWN.contains(name);
  }

  /** What a call of such a function, at a byte offset of a file, comes to. */
  public static PathValue apply(String name, List<PathValue> arguments, int file, int at) {
    if (arguments.isEmpty()) {
      return PathValue.unknown(Reason.of("what " + name + "() returns", file, at));
    }
    PathValue result =
        name.startsWith("array_") || name.startsWith("is_") || ArrayFunctions.knows(name)
            ? ArrayFunctions.apply(name, arguments)
            : text(name, arguments);
    if (result != null) {
      return result;
    }
    Reason reason = null;
    for (PathValue argument : arguments) {
      Reason one = argument.unknownBecause();
      reason = reason == null ? one : one == null ? reason : reason.with(one);
    }
    return PathValue.unknown(
        reason == null ? Reason.of("what " + name + "() returns", file, at) : reason);
  }

  private static @Nullable PathValue text(String name, List<PathValue> arguments) {
    PathValue first = arguments.getFirst();
    return switch (name) {
      case "dirname" -> dirname(first, arguments);
      case "basename" -> basename(first, arguments);
      case "pathinfo" -> pathinfo(first, arguments);
      case "trim" -> trim(first, arguments, true, true);
      case "ltrim" -> trim(first, arguments, true, false);
      case "rtrim", "chop" -> trim(first, arguments, false, true);
      case "strtolower" -> lower(first);
      case "strtoupper" -> Texts.map(first, t -> Text.of(ascii(t.text(), true)));
      case "ucfirst" -> Texts.map(first, t -> Text.of(first(t.text(), true)));
      case "lcfirst" -> Texts.map(first, t -> Text.of(first(t.text(), false)));
      case "str_replace" -> Replacements.replace(arguments);
      case "strtr" -> Replacements.translate(arguments);
      case "substr", "mb_substr" -> substr(arguments);
      case "sprintf" -> Formats.sprintf(arguments);
      case "explode" -> explode(arguments);
      case "strrchr" -> last(arguments);
      case "strlen" -> Texts.map(first, t -> new Int(t.text().length()));
      case "strpos", "strrpos", "stripos", "mb_strpos" -> position(name, arguments);
      case "str_starts_with", "str_ends_with", "str_contains" -> tests(name, arguments);
      case "strval" -> Texts.concat(first, PathValue.text(""));
      case "str_repeat" -> repeat(arguments);
      case "preg_match" -> Regexes.match(arguments);
      case "preg_replace" -> Regexes.replace(arguments);
      case "strncmp", "strncasecmp" -> compareStart(arguments, name.equals("strncasecmp"));
      default -> null;
    };
  }

  private static PathValue dirname(PathValue path, List<PathValue> arguments) {
    int levels = 1;
    if (arguments.size() > 1) {
      if (!(arguments.get(1).only() instanceof Int number)
          || number.value() < 1
          || number.value() > 64) {
        return PathValue.unknown(Reason.of("dirname() with a computed depth"));
      }
      levels = (int) number.value();
    }
    PathValue result = path;
    for (int i = 0; i < levels; i++) {
      result = Texts.map(result, PhpPaths::dirname, PureFunctions::dirname);
    }
    return result;
  }

  private static Atom dirname(Atom.Pattern path) {
    String last = path.literals().getLast();
    int slash = last.lastIndexOf('/');
    if (slash > 0) {
      List<String> literals = new ArrayList<>(path.literals());
      literals.set(literals.size() - 1, last.substring(0, slash));
      return new Atom.Pattern(List.copyOf(literals), path.reason());
    }
    if (path.reason().confined() && path.literals().size() == 2) {
      return PhpPaths.dirname(Text.of(path.literals().getFirst() + "x"));
    }
    return Atom.Pattern.around(path.literals().getFirst(), path.reason(), "");
  }

  private static PathValue basename(PathValue path, List<PathValue> arguments) {
    String suffix = arguments.size() > 1 ? arguments.get(1).onlyText() : "";
    return Texts.map(
        path,
        known -> {
          Text base = PhpPaths.basename(known);
          return suffix == null ? base : without(base, suffix);
        },
        pattern -> new Atom.Unknown(pattern.reason().asConfined()));
  }

  private static Text without(Text base, String suffix) {
    int length = base.text().length() - suffix.length();
    return !suffix.isEmpty() && length > 0 && base.text().endsWith(suffix)
        ? base.part(0, length)
        : base;
  }

  private static @Nullable PathValue pathinfo(PathValue path, List<PathValue> arguments) {
    if (!(path.only() instanceof Text text)) {
      return null;
    }
    Text base = PhpPaths.basename(text);
    int dot = base.text().lastIndexOf('.');
    PathValue extension =
        dot < 0 ? PathValue.text("") : PathValue.of(base.part(dot + 1, base.text().length()));
    PathValue filename = PathValue.of(dot < 0 ? base : base.part(0, dot));
    PathValue directory = PathValue.of(PhpPaths.dirname(text));
    if (arguments.size() > 1) {
      return switch (arguments.get(1).only() instanceof Int flag ? (int) flag.value() : 0) {
        case 1 -> directory;
        case 2 -> PathValue.of(base);
        case 4 -> extension;
        case 8 -> filename;
        default -> null;
      };
    }
    Map<String, PathValue> all = new LinkedHashMap<>();
    all.put("dirname", directory);
    all.put("basename", PathValue.of(base));
    if (dot >= 0) {
      all.put("extension", extension);
    }
    all.put("filename", filename);
    return PathValue.table(all);
  }

  private static PathValue trim(
      PathValue value, List<PathValue> arguments, boolean left, boolean right) {
    String characters = arguments.size() > 1 ? arguments.get(1).onlyText() : " \n\r\t\u000b\0";
    if (characters == null || characters.contains("..")) {
      return PathValue.unknown(Reason.of("a trimmed string"));
    }
    return Texts.map(
        value,
        text -> trimmed(text, characters, left, right),
        pattern -> trimmed(pattern, characters, left, right));
  }

  private static Text trimmed(Text text, String characters, boolean left, boolean right) {
    int start = 0;
    int end = text.text().length();
    while (left && start < end && characters.indexOf(text.text().charAt(start)) >= 0) {
      start++;
    }
    while (right && end > start && characters.indexOf(text.text().charAt(end - 1)) >= 0) {
      end--;
    }
    return text.part(start, end);
  }

  private static Atom trimmed(
      Atom.Pattern pattern, String characters, boolean left, boolean right) {
    List<String> literals = new ArrayList<>(pattern.literals());
    literals.set(0, trimmed(Text.of(literals.getFirst()), characters, left, false).text());
    int last = literals.size() - 1;
    literals.set(last, trimmed(Text.of(literals.getLast()), characters, false, right).text());
    return new Atom.Pattern(List.copyOf(literals), pattern.reason());
  }

  private static PathValue lower(PathValue value) {
    return Texts.map(value, t -> sameOr(t, ascii(t.text(), false)));
  }

  static Text sameOr(Text text, String changed) {
    return text.text().equals(changed) ? text : Text.of(changed);
  }

  private static String ascii(String text, boolean upper) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (upper && c >= 'a' && c <= 'z') {
        c = (char) (c - 32);
      } else if (!upper && c >= 'A' && c <= 'Z') {
        c = (char) (c + 32);
      }
      out.append(c);
    }
    return out.toString();
  }

  private static String first(String text, boolean upper) {
    return text.isEmpty() ? text : ascii(text.substring(0, 1), upper) + text.substring(1);
  }

  private static @Nullable PathValue substr(List<PathValue> arguments) {
    if (arguments.size() < 2 || !(arguments.get(1).only() instanceof Int start)) {
      return null;
    }
    Atom limit = arguments.size() < 3 ? Atom.Null.NULL : arguments.get(2).only();
    if (!(limit instanceof Int) && !(limit instanceof Atom.Null)) {
      return null;
    }
    long length = limit instanceof Int number ? number.value() : Long.MAX_VALUE;
    return Texts.map(
        arguments.getFirst(),
        t -> {
          int size = t.text().length();
          long from =
              start.value() < 0 ? Math.max(0, size + start.value()) : Math.min(size, start.value());
          long to =
              length < 0 ? size + length : length > size ? size : Math.min(size, from + length);
          return t.part((int) from, (int) Math.max(from, to));
        });
  }

  private static @Nullable PathValue explode(List<PathValue> arguments) {
    if (arguments.size() != 2
        || !(arguments.get(0).only() instanceof Text by)
        || by.text().isEmpty()
        || !(arguments.get(1).only() instanceof Text text)) {
      return null;
    }
    List<PathValue> parts = new ArrayList<>();
    int start = 0;
    int next;
    while ((next = text.text().indexOf(by.text(), start)) >= 0) {
      parts.add(PathValue.of(text.part(start, next)));
      start = next + by.text().length();
    }
    parts.add(PathValue.of(text.part(start, text.text().length())));
    return PathValue.list(parts);
  }

  private static @Nullable PathValue last(List<PathValue> arguments) {
    if (arguments.size() < 2
        || !(arguments.get(1).only() instanceof Text needle)
        || needle.text().isEmpty()) {
      return null;
    }
    return Texts.map(
        arguments.getFirst(),
        t -> {
          int at = t.text().lastIndexOf(needle.text().charAt(0));
          return at < 0 ? Atom.Bool.FALSE : t.part(at, t.text().length());
        });
  }

  private static @Nullable PathValue position(String name, List<PathValue> arguments) {
    if (arguments.size() != 2 || !(arguments.get(1).only() instanceof Text needle)) {
      return null;
    }
    return Texts.map(
        arguments.getFirst(),
        t -> {
          String text = name.equals("stripos") ? ascii(t.text(), false) : t.text();
          String find = name.equals("stripos") ? ascii(needle.text(), false) : needle.text();
          int at = name.equals("strrpos") ? text.lastIndexOf(find) : text.indexOf(find);
          return at < 0 ? Atom.Bool.FALSE : new Int(at);
        });
  }

  private static @Nullable PathValue tests(String name, List<PathValue> arguments) {
    if (arguments.size() != 2 || !(arguments.get(1).only() instanceof Text needle)) {
      return null;
    }
    return Texts.map(
        arguments.getFirst(),
        t ->
            new Atom.Bool(
                switch (name) {
                  case "str_starts_with" -> t.text().startsWith(needle.text());
                  case "str_ends_with" -> t.text().endsWith(needle.text());
                  default -> t.text().contains(needle.text());
                }));
  }

  private static @Nullable PathValue repeat(List<PathValue> arguments) {
    if (arguments.size() != 2
        || !(arguments.get(1).only() instanceof Int times)
        || times.value() < 0
        || times.value() > 64) {
      return null;
    }
    return Texts.map(
        arguments.getFirst(),
        t -> Text.of(t.text().length() > 256 ? t.text() : t.text().repeat((int) times.value())));
  }

  /** {@code strncmp($a, $b, 3)}; one of the strings is known. */
  private static @Nullable PathValue compareStart(List<PathValue> arguments, boolean anyCase) {
    if (arguments.size() != 3
        || !(arguments.get(2).only() instanceof Int length)
        || length.value() < 0) {
      return null;
    }
    boolean swapped = arguments.get(0).only() instanceof Text;
    if (!(arguments.get(swapped ? 0 : 1).only() instanceof Text known)) {
      return null;
    }
    String right = start(known, length.value(), anyCase);
    return Texts.map(
        arguments.get(swapped ? 1 : 0),
        t -> {
          int order = start(t, length.value(), anyCase).compareTo(right);
          return new Int(swapped ? -Integer.signum(order) : Integer.signum(order));
        });
  }

  private static String start(Text text, long length, boolean anyCase) {
    String start = text.text().substring(0, (int) Math.min(length, text.text().length()));
    return anyCase ? ascii(start, false) : start;
  }

  /** The strings of a string or a list of strings; null where one is not known. */
  static @Nullable List<String> strings(PathValue value) {
    if (value.only() instanceof Text text) {
      return List.of(text.text());
    }
    if (!(value.only() instanceof Table table) || table.open()) {
      return null;
    }
    List<String> all = new ArrayList<>();
    for (PathValue entry : table.entries().values()) {
      if (!(entry.only() instanceof Text text)) {
        return null;
      }
      all.add(text.text());
    }
    return all;
  }
}
