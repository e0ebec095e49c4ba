package dev.phpfsck.parser.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Files that have every form of PHP in them, to be damaged. */
final class Seeds {
  private Seeds() {}

  static List<byte[]> all() {
    return List.of("expressions", "strings", "declarations", "statements").stream()
        .map(Seeds::read)
        .toList();
  }

  private static byte[] read(String name) {
    try (InputStream in = Seeds.class.getResourceAsStream(name + ".php")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
