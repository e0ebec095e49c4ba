package dev.phpfsck.fact;

import dev.phpfsck.source.SourceFile;
import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What befalls files on their way to a server, so that PHP finds none of their code. */
final class Damage {
  private static final int LOOKED_AT = 64;

  private Damage() {}

  /** Why PHP sees no code in {@code file}; empty where nothing is known to be wrong with it. */
  static Optional<SyntaxFault> of(SourceFile file) {
    byte[] bytes = file.bytes();
    return because(bytes)
        .map(message -> new SyntaxFault(new Span(0, Math.min(2, bytes.length)), 1, message));
  }

  private static Optional<String> because(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, '<', 0) || startsWith(bytes, 0xFE, 0xFF, 0, '<')) {
      return Optional.of(
          "this file is saved as UTF-16, which PHP sends as text: it has to be UTF-8");
    }
    if (startsWith(bytes, 0x1F, 0x8B, 8)) {
      return Optional.of("this file is packed by gzip: PHP sends it as it is, and runs nothing");
    }
    return isZeros(bytes)
        ? Optional.of("this file begins with zero bytes instead of code: its content is lost")
        : Optional.empty();
  }

  /** Whether nothing but zeros stands where a script begins; a shorter file may be a test's. */
  private static boolean isZeros(byte[] bytes) {
    for (int i = 0; i < LOOKED_AT; i++) {
      if (i >= bytes.length || bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The line of a merge that was not finished, where PHP does not compile the file: that is said
   * first then, whatever the parser stumbles over.
   */
  static Optional<SyntaxFault> conflict(SourceFile file) {
    String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    return MergeMarkers.in(text).conflicts().stream()
        .findFirst()
        .map(span ->
            new SyntaxFault(
                span,
                (int) text.chars().limit(span.start()).filter(c -> c == '\n').count() + 1,
                "a merge conflict was left in this file, from `<<<<<<<` to `>>>>>>>`"));
  }
}
