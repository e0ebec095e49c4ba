package dev.phpfsck.fact;

import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes numbers, strings and places, as few bytes as may be. */
final class FactOutput {
  private byte[] bytes = new byte[1024];
  private int length;
  private final Map<String, Integer> strings;
  private int place;

  FactOutput() {
    this(new LinkedHashMap<>());
  }

  private FactOutput(Map<String, Integer> strings) {
    this.strings = strings;
  }

  /** Another output that shares the strings of this one. */
  FactOutput section() {
    return new FactOutput(strings);
  }

  void bit(boolean value) {
    put(value ? 1 : 0);
  }

  void put(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = (byte) value;
  }

  /** A number that is not negative and mostly small. */
  void number(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      put((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    put(rest);
  }

  void signed(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7fL) != 0) {
      put((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    put((int) rest);
  }

  /** A byte offset; those that follow one another are mostly near. */
  void place(int at) {
    signed((long) at - place);
    place = at;
  }

  void span(Span span) {
    place(span.start());
    number(span.length());
  }

  void text(String text) {
    Integer known = strings.get(text);
    if (known == null) {
      known = strings.size();
      strings.put(text, known);
    }
    number(known);
  }

  void texts(List<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
  }

  <T> void list(List<T> items, BiConsumer<FactOutput, T> item) {
    number(items.size());
    items.forEach(one -> item.accept(this, one));
  }

  <T> void optional(Optional<T> value, BiConsumer<FactOutput, T> item) {
    bit(value.isPresent());
    value.ifPresent(one -> item.accept(this, one));
  }

  void bytes(FactOutput section) {
    number(section.length);
    append(section.bytes, section.length);
  }

  void raw(byte[] section) {
    number(section.length);
    append(section, section.length);
  }

  private void append(byte[] more, int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
    }
    System.arraycopy(more, 0, bytes, length, count);
    length += count;
  }

  /** The strings, then what was written. */
  byte[] finish(int version) {
    FactOutput all = new FactOutput(new HashMap<>());
    all.put(version);
    all.number(strings.size());
    for (String text : strings.keySet()) {
      byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
      all.number(raw.length);
      all.append(raw, raw.length);
    }
    all.append(bytes, length);
    return Arrays.copyOf(all.bytes, all.length);
  }
}
