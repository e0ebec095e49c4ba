package dev.phpfsck.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  private final Deque<Integer> fresh = new ArrayDeque<>();

  static final String SINK = "!";

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

  /** Finds all that is needed for what is needed for certain. */
  void settle() {
    need(number(SINK));
    asked.andNot(shared);
    while (!fresh.isEmpty()) {
      for (int source : sources.get(fresh.remove())) {
        need(source);
      }
    }
  }

  private void need(int slot) {
    if (!needed.get(slot)) {
      needed.set(slot);
      fresh.add(slot);
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
