package dev.phpfsck.fact;

import dev.phpfsck.source.SourceFile;
import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What befalls files on their way to a server, so that PHP finds none of their code. */
final class Damage {
  private static final int LOOKED_AT = 64;

  /** That of UTF-8. */
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

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

  /** What befell a file that PHP does not compile for {@code fault}: that is said first then. */
  static Optional<SyntaxFault> behind(SourceFile file, SyntaxFault fault) {
    String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    return conflict(text).or(() -> zerosAtEnd(text, fault)).or(() -> textBefore(text, fault));
  }

  /** Blocks of a file that a crash of the machine left unwritten. */
  private static Optional<SyntaxFault> zerosAtEnd(String text, SyntaxFault fault) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == 0) {
      end--;
    }
    int start = fault.span().start();
    return text.length() - end >= LOOKED_AT && start >= end && start < text.length()
        ? Optional.of(
            new SyntaxFault(
                new Span(end, end + 1),
                fault.line(),
                "this file ends in zero bytes instead of code: the rest of its content is lost"))
        : Optional.empty();
  }

  /** What stands before {@code <?php} and makes the first statement come too late. */
  private static Optional<SyntaxFault> textBefore(String text, SyntaxFault fault) {
    String late = " after another statement";
    int tag = text.indexOf("<?php");
    if (!fault.message().endsWith(late) || tag <= 0 || fault.span().start() < tag) {
      return Optional.empty();
    }
    String before = text.substring(0, tag);
    String word = fault.message().substring(0, fault.message().length() - late.length());
    String what =
        before.equals(BYTE_ORDER_MARK)
            ? "a byte order mark"
            : before.isBlank() ? "white space" : before.contains("<?") ? "" : "text";
    return what.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SyntaxFault(
                fault.span(), fault.line(), word + " after " + what + " before `<?php`"));
  }

  /** The line of a merge that was not finished. */
  private static Optional<SyntaxFault> conflict(String text) {
    return MergeMarkers.in(text).conflicts().stream()
        .findFirst()
        .map(span ->
            new SyntaxFault(
                span,
                (int) text.chars().limit(span.start()).filter(c -> c == '\n').count() + 1,
                "a merge conflict was left in this file, from `<<<<<<<` to `>>>>>>>`"));
  }
}
