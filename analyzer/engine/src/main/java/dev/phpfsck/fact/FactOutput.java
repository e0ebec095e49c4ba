package dev.phpfsck.fact;

import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes numbers, strings and places, as few bytes as may be. */
final class FactOutput {
  private byte[] bytes = new byte[1024];
  private int length;
  private final TextNumbers texts;
  private int place;
  private @Nullable FactOutput section;

  FactOutput() {
    this(new TextNumbers());
  }

  private FactOutput(TextNumbers texts) {
    this.texts = texts;
  }

  /** Another output that shares the strings of this one; for one section at a time. */
  FactOutput section() {
    FactOutput begun = section == null ? new FactOutput(texts) : section;
    begun.length = 0;
    begun.place = 0;
    section = begun;
    return begun;
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
    number(texts.of(text));
  }

  void texts(List<String> all) {
    list(all, FactOutput::text);
  }

  // By numbers, and without functions made on the way: there are as many lists as expressions.
  <T> void list(List<T> items, BiConsumer<FactOutput, T> item) {
    int size = items.size();
    number(size);
    for (int i = 0; i < size; i++) {
      item.accept(this, items.get(i));
    }
  }

  <T> void optional(Optional<T> value, BiConsumer<FactOutput, T> item) {
    boolean present = value.isPresent();
    bit(present);
    if (present) {
      item.accept(this, value.get());
    }
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
    FactOutput all = new FactOutput(texts);
    all.put(version);
    all.number(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      all.raw(texts.text(i).getBytes(StandardCharsets.ISO_8859_1));
    }
    all.append(bytes, length);
    return Arrays.copyOf(all.bytes, all.length);
  }
}
