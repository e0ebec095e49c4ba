package dev.phpfsck.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places that values pass through, by name, and which of them end up in a path: variables of one
 * function, globals, properties, what functions take and return.
 */
final class Slots {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<int[]> sources = new ArrayList<>();
  private final BitSet needed = new BitSet();
  private final BitSet asked = new BitSet();
  private final BitSet shared = new BitSet();
  private final Set<List<Integer>> sinks = new LinkedHashSet<>();

  /**
   * A path is traced back through so many places at most, the nearest first. Almost every path
   * needs a handful; those that need more come out of a database or a request, by way of half the
   * site.
   */
  private static final int MOST_TRACED = 100;

  /** What is made of more than this is looked into last. */
  private static final int WIDE = 24;

  /** The number of a slot. */
  int number(String name) {
    Integer known = numbers.get(name);
    if (known == null) {
      known = sources.size();
      numbers.put(name, known);
      sources.add(new int[0]);
    }
    return known;
  }

  /** What is in {@code target} is made of what is in {@code from}. */
  void flow(int target, List<Integer> from) {
    if (from.isEmpty()) {
      return;
    }
    int[] before = sources.get(target);
    int[] after = Arrays.copyOf(before, before.length + from.size());
    for (int i = 0; i < from.size(); i++) {
      after[before.length + i] = from.get(i);
    }
    sources.set(target, after);
  }

  /** A condition on the way to an include asks for it; what it is made of is not followed. */
  void ask(int slot) {
    asked.set(slot);
  }

  /** Functions may write it as well. */
  void share(int slot) {
    shared.set(slot);
  }

  /** A path is made of what is in {@code from}. */
  void sink(List<Integer> from) {
    sinks.add(from);
  }

  /** Finds all that is needed for the paths. */
  void settle() {
    sinks.forEach(this::trace);
    asked.andNot(shared);
  }

  /** Those that are made of few come first: what much of a site writes, hardly ever tells. */
  private void trace(List<Integer> sink) {
    BitSet seen = new BitSet();
    Deque<Integer> narrow = new ArrayDeque<>();
    Deque<Integer> wide = new ArrayDeque<>();
    List<Integer> fresh = sink;
    for (int traced = 0; traced < MOST_TRACED; traced++) {
      for (int slot : fresh) {
        if (!seen.get(slot)) {
          seen.set(slot);
          (sources.get(slot).length > WIDE ? wide : narrow).add(slot);
        }
      }
      Integer slot = narrow.isEmpty() ? wide.poll() : narrow.poll();
      if (slot == null) {
        return;
      }
      needed.set(slot);
      fresh = Arrays.stream(sources.get(slot)).boxed().toList();
    }
  }

  boolean isNeeded(String name) {
    Integer known = numbers.get(name);
    return known != null && needed.get(known);
  }

  /** Whether it is needed, or asked for. */
  boolean isKept(String name) {
    Integer known = numbers.get(name);
    return known != null && (needed.get(known) || asked.get(known));
  }

  boolean isNeeded(int slot) {
    return needed.get(slot);
  }
}
