package dev.phpfsck.fact;

import java.util.Arrays;

/**
 * Numbers different strings from 0 on, as they come. A table without entries of its own: most of
 * what is written of a file are strings that were written before.
 */
final class TextNumbers {
  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private String[] texts = new String[64];
  private int size;

  /** At its hash or behind, a string's number and one; 0 where there is none. A power of two. */
  private int[] slots = new int[256];

  /** The number of {@code text}, the next one where it is new. */
  int of(String text) {
    int slot = slot(text);
    if (slots[slot] > 0) {
      return slots[slot] - 1;
    }
    if (size == texts.length) {
      grow();
      slot = slot(text);
    }
    texts[size] = text;
    slots[slot] = ++size;
    return size - 1;
  }

  /** Where {@code text} is, or is to be. */
  private int slot(String text) {
    // Strings that are alike have hashes that are near each other: those are strewn.
    int slot = (text.hashCode() * GOLDEN_RATIO) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    while (slots[slot] > 0 && !texts[slots[slot] - 1].equals(text)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    texts = Arrays.copyOf(texts, size * 4);
    slots = new int[slots.length * 4];
    for (int i = 0; i < size; i++) {
      slots[slot(texts[i])] = i + 1;
    }
  }

  int size() {
    return size;
  }

  /** The string of that number. */
  String text(int number) {
    return texts[number];
  }
}
