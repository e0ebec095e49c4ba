package dev.phpfsck.evaluate.value;

import dev.phpfsck.evaluate.value.Atom.Int;
import dev.phpfsck.evaluate.value.Atom.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an array holds after one of PHP's functions has changed it in place (manual, "Array
 * Functions", "Sorting Arrays").
 */
public final class ArrayChanges {
  private ArrayChanges() {}

  /**
   * The array after {@code function}, one that changes the array that it takes first; null where
   * that is not known.
   *
   * @param arguments the array as it was first
   */
  public static @Nullable PathValue after(String function, List<PathValue> arguments) {
    if (arguments.isEmpty()
        || !(arguments.getFirst().only() instanceof Table table)
        || table.open()) {
      return null;
    }
    List<Map.Entry<String, PathValue>> entries = new ArrayList<>(table.entries().entrySet());
    return switch (function) {
      case "array_splice" -> null;
      case "array_pop" ->
          PathValue.table(keyed(entries.subList(0, Math.max(0, entries.size() - 1)), false));
      case "array_shift" ->
          PathValue.table(
              keyed(entries.subList(Math.min(1, entries.size()), entries.size()), true));
      default -> {
        boolean isPlain = arguments.size() == 1;
        Comparator<Map.Entry<String, PathValue>> order = isPlain ? order(function, entries) : null;
        if (order == null) {
          yield entries.size() < 2 ? arguments.getFirst() : ArrayFunctions.subset(table);
        }
        entries.sort(order);
        yield function.equals("sort") || function.equals("rsort")
            ? PathValue.list(entries.stream().map(Map.Entry::getValue).toList())
            : PathValue.table(keyed(entries, false));
      }
    };
  }

  /** With the integers among the keys counted from 0 on, if they are to be {@code renumbered}. */
  private static Map<String, PathValue> keyed(
      List<Map.Entry<String, PathValue>> entries, boolean renumbered) {
    Map<String, PathValue> keyed = new LinkedHashMap<>();
    int next = 0;
    for (Map.Entry<String, PathValue> entry : entries) {
      boolean number = renumbered && ArrayKeys.of(entry.getKey()).only() instanceof Int;
      keyed.put(number ? Integer.toString(next++) : entry.getKey(), entry.getValue());
    }
    return keyed;
  }

  /** The order that {@code function} brings; null where only the running site knows it. */
  private static @Nullable Comparator<Map.Entry<String, PathValue>> order(
      String function, List<Map.Entry<String, PathValue>> entries) {
    Comparator<Map.Entry<String, PathValue>> order =
        switch (function) {
          case "sort", "rsort", "asort", "arsort" ->
              entries.stream().allMatch(entry -> isPlainText(entry.getValue()))
                  ? Comparator.comparing(entry -> String.valueOf(entry.getValue().onlyText()))
                  : null;
          case "ksort", "krsort" ->
              entries.stream().allMatch(entry -> isPlainText(ArrayKeys.of(entry.getKey())))
                  ? Map.Entry.comparingByKey()
                  : null;
          default -> null;
        };
    return order != null && function.contains("rsort") ? order.reversed() : order;
  }

  /**
   * Whether a value is a string that PHP compares byte by byte, whatever the other is (manual,
   * "Numeric strings").
   */
  private static boolean isPlainText(PathValue value) {
    String text = value.onlyText();
    return text != null && !text.isEmpty() && Character.isLetter(text.charAt(0));
  }
}
