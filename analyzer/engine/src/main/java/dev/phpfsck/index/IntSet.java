package dev.phpfsck.index;

import java.util.Arrays;

/** Numbers from 0, each once, in the order in which they came. Without an object for each. */
final class IntSet {
  private static final int SPREAD = 0x9E3779B9;

  /** The most that a set is given room for before it needs it. */
  private static final int MOST_ROOM = 1 << 11;

  /** The place of a number in {@link #numbers}, plus one; a power of two, half of it empty. */
  private int[] places;

  private int[] numbers;
  private int size;

  /** An empty set, with room for so many numbers as far as that is not many. */
  IntSet(int expected) {
    int room = Integer.highestOneBit(Math.clamp(expected, 16, MOST_ROOM));
    places = new int[room * 2];
    numbers = new int[room];
  }

  void add(int number) {
    int at = place(number);
    if (places[at] == 0) {
      if (size == numbers.length) {
        grow();
        at = place(number);
      }
      numbers[size++] = number;
      places[at] = size;
    }
  }

  /** Where {@code number} is or would be. */
  private int place(int number) {
    int mask = places.length - 1;
    int at = ((number * SPREAD) >>> 7) & mask;
    while (places[at] != 0 && numbers[places[at] - 1] != number) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    places = new int[places.length * 2];
    numbers = Arrays.copyOf(numbers, numbers.length * 2);
    for (int i = 0; i < size; i++) {
      places[place(numbers[i])] = i + 1;
    }
  }

  int size() {
    return size;
  }

  /** The number that came as the {@code i}th, from 0. */
  int get(int i) {
    return numbers[i];
  }
}
