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

/** PHP's functions on arrays, and tests of types. */
final class ArrayFunctions {
  private static final Set<String> KNOWN =
      Set.of("implode", "join", "count", "sizeof", "in_array", "end", "reset", "current", "range");

  private ArrayFunctions() {}

  static boolean knows(String name) {
    return KNOWN.contains(name);
  }

  static @Nullable PathValue apply(String name, List<PathValue> arguments) {
    PathValue first = arguments.getFirst();
    if (name.startsWith("is_")) {
      return typeTest(name, first);
    }
    if (name.equals("implode") || name.equals("join")) {
      return implode(arguments);
    }
    if (name.equals("in_array")) {
      return arguments.size() < 2 ? null : inArray(first, arguments.get(1));
    }
    if (name.equals("array_key_exists")) {
      return arguments.size() < 2 ? null : keyExists(first, arguments.get(1));
    }
    if (name.equals("array_merge")) {
      return merge(arguments);
    }
    if (!(first.only() instanceof Table table) || table.open()) {
      return null;
    }
    List<PathValue> values = List.copyOf(table.entries().values());
    return switch (name) {
      case "count", "sizeof" -> PathValue.integer(values.size());
      case "array_keys" ->
          PathValue.list(table.entries().keySet().stream().map(ArrayKeys::of).toList());
      case "array_values" -> PathValue.list(values);
      case "array_unique" -> PathValue.list(values.stream().distinct().toList());
      case "array_reverse" -> PathValue.list(values.reversed());
      case "array_filter" -> arguments.size() == 1 ? filtered(table) : subset(table);
      case "end", "array_pop" -> values.isEmpty() ? PathValue.FALSE : values.getLast();
      case "reset", "array_shift" -> values.isEmpty() ? PathValue.FALSE : values.getFirst();
      // Where the pointer of the array stands is not followed.
      case "current" ->
          values.isEmpty()
              ? PathValue.FALSE
              : values.size() == 1 ? values.getFirst() : table.anyEntry();
      default -> null;
    };
  }

  private static PathValue filtered(Table table) {
    Map<String, PathValue> kept = new LinkedHashMap<>();
    table
        .entries()
        .forEach((key, value) -> {
          if (Truth.of(value) != Truth.NO) {
            kept.put(key, value);
          }
        });
    return PathValue.table(kept);
  }

  /** Some of the entries; nobody knows which. */
  static PathValue subset(Table table) {
    PathValue any = PathValue.NOTHING;
    for (PathValue value : table.entries().values()) {
      any = any.or(value);
    }
    return PathValue.of(new Table(Map.of(), true, any));
  }

  private static @Nullable PathValue typeTest(String name, PathValue value) {
    if (value.unknownBecause() != null || value.isNothing()) {
      return null;
    }
    PathValue all = PathValue.NOTHING;
    for (Atom atom : value.atoms()) {
      boolean yes =
          switch (name) {
            case "is_array" -> atom instanceof Table;
            case "is_string" -> atom instanceof Text;
            case "is_null" -> atom instanceof Atom.Null || atom instanceof Atom.Undefined;
            case "is_object" -> atom instanceof Atom.Instance || atom instanceof Atom.Closure;
            case "is_bool" -> atom instanceof Atom.Bool;
            case "is_int" -> atom instanceof Int;
            default -> false;
          };
      if (!yes && (name.equals("is_callable") || name.equals("is_numeric"))) {
        return null;
      }
      all = all.or(PathValue.bool(yes));
    }
    return all;
  }

  private static @Nullable PathValue implode(List<PathValue> arguments) {
    PathValue glue = arguments.size() > 1 ? arguments.get(0) : PathValue.text("");
    PathValue array = arguments.size() > 1 ? arguments.get(1) : arguments.getFirst();
    if (glue.only() instanceof Table) {
      return null;
    }
    if (!(array.only() instanceof Table table) || table.open() || table.entries().size() > 64) {
      return null;
    }
    PathValue result = null;
    for (PathValue value : table.entries().values()) {
      result = result == null ? value : Texts.concat(Texts.concat(result, glue), value);
    }
    return result == null ? PathValue.text("") : Texts.concat(result, PathValue.text(""));
  }

  private static @Nullable PathValue inArray(PathValue needle, PathValue array) {
    if (!(array.only() instanceof Table table)) {
      return null;
    }
    Truth all = table.open() ? Truth.PERHAPS : Truth.NO;
    for (PathValue value : table.entries().values()) {
      Truth one = Truth.of(Comparisons.equal(needle, value));
      if (one == Truth.YES) {
        return PathValue.TRUE;
      }
      all = one == Truth.PERHAPS ? Truth.PERHAPS : all;
    }
    return all == Truth.NO ? PathValue.FALSE : null;
  }

  private static @Nullable PathValue keyExists(PathValue key, PathValue array) {
    String text = ArrayKeys.text(key);
    if (text == null || !(array.only() instanceof Table table)) {
      return null;
    }
    return table.entries().containsKey(text)
        ? PathValue.TRUE
        : table.open() ? null : PathValue.FALSE;
  }

  private static PathValue merge(List<PathValue> arguments) {
    Map<String, PathValue> merged = new LinkedHashMap<>();
    boolean open = false;
    PathValue rest = PathValue.NOTHING;
    long next = 0;
    List<PathValue> all = new ArrayList<>(arguments);
    for (PathValue argument : all) {
      if (!(argument.only() instanceof Table table)) {
        open = true;
        Reason reason = argument.unknownBecause();
        rest = reason == null ? rest : rest.or(PathValue.unknown(reason));
        continue;
      }
      open |= table.open();
      rest = rest.or(table.rest());
      for (Map.Entry<String, PathValue> entry : table.entries().entrySet()) {
        boolean numbered = ArrayKeys.of(entry.getKey()).only() instanceof Int;
        merged.put(numbered ? Long.toString(next++) : entry.getKey(), entry.getValue());
      }
    }
    return PathValue.of(new Table(merged, open, rest));
  }
}
