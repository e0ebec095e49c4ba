package dev.phpfsck.autoload;

import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON, as strict as PHP's {@code json_decode} is; nesting is bounded. */
final class JsonReader {
  private static final int DEEPEST = 200;

  private final String source;
  private int at;
  private int depth;

  private JsonReader(String source) {
    this.source = source;
  }

  /** The value in {@code source}, bytes as ISO-8859-1; empty where that is not JSON. */
  static Optional<Json> read(String source) {
    JsonReader reader = new JsonReader(source);
    try {
      Json value = reader.value();
      reader.blanks();
      return reader.at == source.length() ? Optional.of(value) : Optional.empty();
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed() {
      super(null, null, false, false);
    }
  }

  private Json value() throws Malformed {
    blanks();
    int start = at;
    return switch (peek()) {
      case '"' -> {
        String text = string();
        yield new Json.Text(text, new Span(start, at));
      }
      case '{' -> object();
      case '[' -> array();
      default -> word();
    };
  }

  private Json object() throws Malformed {
    int start = at;
    enter();
    List<Json.Member> members = new ArrayList<>();
    if (!closes('}')) {
      do {
        blanks();
        int from = at;
        String name = string();
        Span span = new Span(from, at);
        blanks();
        take(':');
        members.add(new Json.Member(name, span, value()));
        blanks();
      } while (continues('}'));
    }
    depth--;
    return new Json.Members(members, new Span(start, at));
  }

  private Json array() throws Malformed {
    int start = at;
    enter();
    List<Json> values = new ArrayList<>();
    if (!closes(']')) {
      do {
        values.add(value());
        blanks();
      } while (continues(']'));
    }
    depth--;
    return new Json.Items(values, new Span(start, at));
  }

  private void enter() throws Malformed {
    at++;
    if (++depth > DEEPEST) {
      throw new Malformed();
    }
  }

  /** Whether the list is empty; takes its closing bracket if it is. */
  private boolean closes(char bracket) throws Malformed {
    blanks();
    if (peek() != bracket) {
      return false;
    }
    at++;
    return true;
  }

  /** Whether a comma follows; takes it, or the closing bracket that must stand there otherwise. */
  private boolean continues(char bracket) throws Malformed {
    if (peek() == ',') {
      at++;
      return true;
    }
    take(bracket);
    return false;
  }

  private Json word() throws Malformed {
    int start = at;
    while (at < source.length() && ",]} \t\r\n".indexOf(source.charAt(at)) < 0) {
      at++;
    }
    String word = source.substring(start, at);
    if (!word.matches("true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
      throw new Malformed();
    }
    return new Json.Word(word, new Span(start, at));
  }

  private String string() throws Malformed {
    take('"');
    StringBuilder text = new StringBuilder();
    while (peek() != '"') {
      char c = source.charAt(at++);
      if (c < ' ') {
        throw new Malformed();
      }
      text.append(c == '\\' ? escape() : String.valueOf(c));
    }
    at++;
    return text.toString();
  }

  private String escape() throws Malformed {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> String.valueOf(c);
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'u' -> utf8();
      default -> throw new Malformed();
    };
  }

  /** The bytes of a {@code \\uXXXX}, or of two of them that are one character. */
  private String utf8() throws Malformed {
    StringBuilder units = new StringBuilder().append(unit());
    if (Character.isHighSurrogate(units.charAt(0)) && source.startsWith("\\u", at)) {
      at += 2;
      units.append(unit());
    }
    byte[] bytes = units.toString().getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private char unit() throws Malformed {
    if (at + 4 > source.length() || !source.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
      throw new Malformed();
    }
    at += 4;
    return (char) Integer.parseInt(source.substring(at - 4, at), 16);
  }

  private void blanks() {
    while (at < source.length() && " \t\r\n".indexOf(source.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() throws Malformed {
    if (at >= source.length()) {
      throw new Malformed();
    }
    return source.charAt(at);
  }

  private void take(char expected) throws Malformed {
    if (peek() != expected) {
      throw new Malformed();
    }
    at++;
  }
}
