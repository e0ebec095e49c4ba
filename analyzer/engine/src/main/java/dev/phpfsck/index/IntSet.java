package dev.phpfsck.index;

import java.util.Arrays;

/** Numbers from 0, each once, in the order in which they came. Without an object for each. */
final class IntSet {
  private static final int SPREAD = 0x9E3779B9;

  /** The place of a number in {@link #numbers}, plus one; a power of two, half of it empty. */
  private int[] places = new int[1 << 12];

  private int[] numbers = new int[1 << 11];
  private int size;

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
