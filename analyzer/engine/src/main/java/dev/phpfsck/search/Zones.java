package dev.phpfsck.search;

import dev.phpfsck.source.Span;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Where in a PHP file its definitions, calls, includes, strings and comments are, in order. */
final class Zones {
  /** Those of a file that is not PHP. */
  static final Zones NONE = new Zones(Map.of());

  private final Map<Field, List<Span>> spans;

  /** What is not read yet: most queries ask for one field. */
  private final Kept kept;

  /** By the field, where it is; sorted. */
  Zones(Map<Field, List<Span>> spans) {
    this(spans, new Kept(new byte[0], 0, Collections.emptyIterator()));
  }

  private Zones(Map<Field, List<Span>> spans, Kept kept) {
    this.spans = spans;
    this.kept = kept;
  }

  List<Span> of(Field field) {
    while (!spans.containsKey(field) && kept.fields.hasNext()) {
      spans.put(kept.fields.next(), kept.places());
    }
    return spans.getOrDefault(field, List.of());
  }

  /** What {@link #read} understands: for each field how many, how far on, how long. */
  byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Field field : Field.ofSyntax()) {
      List<Span> places = of(field);
      number(places.size(), out);
      int last = 0;
      for (Span place : places) {
        number(place.start() - last, out);
        number(place.length(), out);
        last = place.start();
      }
    }
    return out.toByteArray();
  }

  /** Seven bits a byte, the lowest first; the eighth says that more follow. */
  private static void number(int number, ByteArrayOutputStream out) {
    int rest = number;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /**
   * What {@link #toBytes} made of the zones of a file that has {@code length} bytes now; one that
   * was cut short in between has fewer.
   */
  static Zones read(byte[] bytes, int length) {
    return new Zones(
        new EnumMap<>(Field.class), new Kept(bytes, length, Field.ofSyntax().iterator()));
  }

  /** Goes through what {@link #toBytes} made. */
  private static final class Kept {
    private final byte[] bytes;
    private final int length;

    /** Those whose places come next. */
    private final Iterator<Field> fields;

    private int at;

    Kept(byte[] bytes, int length, Iterator<Field> fields) {
      this.bytes = bytes;
      this.length = length;
      this.fields = fields;
    }

    List<Span> places() {
      int count = number();
      List<Span> places = new ArrayList<>(count);
      int start = 0;
      for (int i = 0; i < count; i++) {
        start += number();
        int end = start + number();
        if (end <= length) {
          places.add(new Span(start, end));
        }
      }
      return places;
    }

    private int number() {
      int number = 0;
      int shift = 0;
      byte next = bytes[at++];
      while (next < 0) {
        number |= (next & 0x7f) << shift;
        shift += 7;
        next = bytes[at++];
      }
      return number | (next << shift);
    }
  }
}
