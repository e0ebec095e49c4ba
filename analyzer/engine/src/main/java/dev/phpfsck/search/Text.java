package dev.phpfsck.search;

import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What is searched: bytes, and the same as characters for those who want characters. */
final class Text {
  private final byte[] bytes;
  private @Nullable String chars;

  Text(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A text given as one character a byte. */
  static Text of(String chars) {
    return new Text(chars.getBytes(StandardCharsets.ISO_8859_1));
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return bytes.length;
  }

  Span whole() {
    return new Span(0, bytes.length);
  }

  /** One character a byte. Made when it is first asked for: most searches look at bytes alone. */
  String chars() {
    if (chars == null) {
      chars = new String(bytes, StandardCharsets.ISO_8859_1);
    }
    return chars;
  }
}
