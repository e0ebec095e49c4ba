package dev.phpfsck.search;

import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is searched: bytes, and the same as characters for those who want characters. */
final class Text {
  private final byte[] bytes;
  private final int length;
  private @Nullable String chars;

  Text(byte[] bytes) {
    this(bytes, bytes.length);
  }

  /** The first {@code length} of the {@code bytes}; what stands behind them is of no account. */
  Text(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** A text given as one character a byte. */
  static Text of(String chars) {
    return new Text(chars.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Has {@link #length()} bytes, and may have more behind them. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  Span whole() {
    return new Span(0, length);
  }

  /** A copy without anything behind it. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** One character a byte, from {@code start} to before {@code end}. */
  String chars(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** One character a byte. Made when it is first asked for: most searches look at bytes alone. */
  String chars() {
    if (chars == null) {
      chars = chars(0, length);
    }
    return chars;
  }
}
