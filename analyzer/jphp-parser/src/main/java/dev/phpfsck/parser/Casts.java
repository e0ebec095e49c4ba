package dev.phpfsck.parser;

import java.util.List;

/** The words that make a cast in parentheses, by their length. */
final class Casts {
  private static final List<List<String>> BY_LENGTH =
      List.of(
          List.of(),
          List.of(),
          List.of(),
          List.of("int"),
          List.of("bool", "real", "void"),
          List.of("float", "array", "unset"),
          List.of("string", "double", "object", "binary"),
          List.of("integer", "boolean"));

  private Casts() {}

  static List<String> of(int length) {
    return length < BY_LENGTH.size() ? BY_LENGTH.get(length) : List.of();
  }
}
