package dev.phpfsck.parser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Names as strings, each spelling once: a site has few names and uses each many times. */
final class Interner {
  /** Past this many names the table starts afresh, lest a long run keep every name it ever met. */
  private static final int LIMIT = 1 << 17;

  private int[] hashes = new int[1 << 12];
  private byte[][] keys = new byte[1 << 12][];
  private String[] values = new String[1 << 12];
  private int size;

  /** The bytes from {@code start} up to {@code end} as a string, one character a byte. */
  String intern(byte[] text, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    hash ^= hash >>> 15;
    int mask = keys.length - 1;
    int slot = hash & mask;
    while (true) {
      byte[] key = keys[slot];
      if (key == null) {
        return add(text, start, end, hash, slot);
      }
      if (hashes[slot] == hash && same(key, text, start, end)) {
        return values[slot];
      }
      slot = (slot + 1) & mask;
    }
  }

  private static boolean same(byte[] key, byte[] text, int start, int end) {
    if (key.length != end - start) {
      return false;
    }
    for (int i = 0; i < key.length; i++) {
      if (key[i] != text[start + i]) {
        return false;
      }
    }
    return true;
  }

  private String add(byte[] text, int start, int end, int hash, int slot) {
    byte[] key = Arrays.copyOfRange(text, start, end);
    String value = new String(key, StandardCharsets.ISO_8859_1);
    hashes[slot] = hash;
    keys[slot] = key;
    values[slot] = value;
    if (++size > LIMIT) {
      hashes = new int[1 << 12];
      keys = new byte[1 << 12][];
      values = new String[1 << 12];
      size = 0;
    } else if (size * 2 > keys.length) {
      grow();
    }
    return value;
  }

  private void grow() {
    int[] oldHashes = hashes;
    byte[][] oldKeys = keys;
    String[] oldValues = values;
    int capacity = oldKeys.length * 2;
    hashes = new int[capacity];
    keys = new byte[capacity][];
    values = new String[capacity];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int slot = oldHashes[i] & (capacity - 1);
        while (keys[slot] != null) {
          slot = (slot + 1) & (capacity - 1);
        }
        hashes[slot] = oldHashes[i];
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
