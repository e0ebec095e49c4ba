package dev.phpfsck.evaluate.relevance;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Ints {
  private static final int[] NONE = {};
  private int[] items = NONE;
  private int size;

  void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, Math.max(4, size * 2));
    }
    items[size++] = item;
  }

  void addAll(Ints more) {
    if (size + more.size > items.length) {
      items = Arrays.copyOf(items, Math.max(4, size * 2 + more.size));
    }
    System.arraycopy(more.items, 0, items, size, more.size);
    size += more.size;
  }

  int get(int index) {
    return items[index];
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  Ints copy() {
    Ints copy = new Ints();
    copy.addAll(this);
    return copy;
  }

  static Ints of(int item) {
    Ints one = new Ints();
    one.add(item);
    return one;
  }
}
