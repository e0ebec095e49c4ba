package dev.phpfsck.autoload;

import dev.phpfsck.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A value of JSON (RFC 8259), and where it stands. Strings are bytes as ISO-8859-1. */
sealed interface Json {
  /** Byte offsets; of a string, with its quotes. */
  Span span();

  /** {@code "text"}. */
  record Text(String value, Span span) implements Json {}

  /** {@code 1}, {@code true}, {@code null}: as written. */
  record Word(String source, Span span) implements Json {}

  /** {@code [1, 2]}. */
  record Items(List<Json> values, Span span) implements Json {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** {@code {"a": 1}}. */
  record Members(List<Member> all, Span span) implements Json {
    public Members {
      all = List.copyOf(all);
    }
  }

  /** {@code "a": 1}; the span is that of the name. */
  record Member(String name, Span span, Json value) {}

  /** The member of that name, the last where there are several; empty where this is no object. */
  default Optional<Member> member(String name) {
    return members().filter(member -> member.name.equals(name)).reduce((a, b) -> b);
  }

  /** The value of the member of that name. */
  default Optional<Json> get(String name) {
    return member(name).map(Member::value);
  }

  /** The members of an object; none of anything else. */
  default Stream<Member> members() {
    return this instanceof Members object ? object.all.stream() : Stream.empty();
  }

  /** The values of an array; none of anything else. */
  default Stream<Json> items() {
    return this instanceof Items array ? array.values.stream() : Stream.empty();
  }

  /** What a string says; empty for anything else. */
  default Optional<String> text() {
    return this instanceof Text text ? Optional.of(text.value) : Optional.empty();
  }

  /** The strings in an array, or the one that stands in its place: Composer takes both. */
  default List<String> texts() {
    return this instanceof Text text
        ? List.of(text.value)
        : items().flatMap(item -> item.text().stream()).toList();
  }
}
