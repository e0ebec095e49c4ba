package dev.phpfsck.fact;

import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FactOutput} wrote; strings are made when they are first asked for. */
final class FactInput {
  private final byte[] bytes;
  private final Strings strings;
  private int at;
  private int place;

  private FactInput(byte[] bytes, Strings strings, int at) {
    this.bytes = bytes;
    this.strings = strings;
    this.at = at;
  }

  /** The strings of one file. */
  private static final class Strings {
    final int[] starts;
    final int[] ends;
    final @Nullable String[] texts;

    Strings(int count) {
      starts = new int[count];
      ends = new int[count];
      texts = new String[count];
    }
  }

  /** Opens what {@link FactOutput#finish} made; throws where the version is another one. */
  static FactInput open(byte[] bytes, int version) {
    if (bytes.length == 0 || bytes[0] != version) {
      throw new IllegalArgumentException("facts of another version");
    }
    FactInput header = new FactInput(bytes, new Strings(0), 1);
    int count = header.number();
    Strings strings = new Strings(count);
    for (int i = 0; i < count; i++) {
      int length = header.number();
      strings.starts[i] = header.at;
      header.at += length;
      strings.ends[i] = header.at;
    }
    return new FactInput(bytes, strings, header.at);
  }

  boolean bit() {
    return bytes[at++] != 0;
  }

  int get() {
    return bytes[at++];
  }

  int number() {
    int value = 0;
    int shift = 0;
    int next;
    do {
      next = bytes[at++];
      value |= (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  long signed() {
    long value = 0;
    int shift = 0;
    int next;
    do {
      next = bytes[at++];
      value |= (next & 0x7fL) << shift;
      shift += 7;
    } while (next < 0);
    return (value >>> 1) ^ -(value & 1);
  }

  int place() {
    place += (int) signed();
    return place;
  }

  Span span() {
    int start = place();
    return new Span(start, start + number());
  }

  String text() {
    int number = number();
    String known = strings.texts[number];
    if (known == null) {
      int start = strings.starts[number];
      int length = strings.ends[number] - start;
      known = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
      strings.texts[number] = known;
    }
    return known;
  }

  List<String> texts() {
    return list(FactInput::text);
  }

  <T> List<T> list(Function<FactInput, T> item) {
    int count = number();
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(item.apply(this));
    }
    return items;
  }

  <T> Optional<T> optional(Function<FactInput, T> item) {
    return bit() ? Optional.of(item.apply(this)) : Optional.empty();
  }

  byte[] raw() {
    int length = number();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  /** Skips a section; what is returned reads it later, as often as asked. */
  Section section() {
    int length = number();
    int start = at;
    at += length;
    return new Section(bytes, strings, start);
  }

  /** A part that is read later. */
  static final class Section {
    private final byte[] bytes;
    private final Strings strings;
    private final int start;

    private Section(byte[] bytes, Strings strings, int start) {
      this.bytes = bytes;
      this.strings = strings;
      this.start = start;
    }

    FactInput open() {
      return new FactInput(bytes, strings, start);
    }
  }
}
