package dev.phpfsck.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one source file, with a name for messages. The bytes are shared, not copied: leave
 * them as they are.
 */
public final class SourceFile {
  private final String name;
  private final byte[] bytes;
  private @Nullable LineMap lines;

  private SourceFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** Source text that is in memory already. */
  public static SourceFile of(String name, byte[] bytes) {
    return new SourceFile(name, bytes);
  }

  /**
   * All of a file, under the name {@code path}.
   *
   * @throws IOException when it cannot be read
   */
  public static SourceFile read(Path path) throws IOException {
    return new SourceFile(path.toString(), Files.readAllBytes(path));
  }

  /** What the file is called in messages; empty for text without a name. */
  public String name() {
    return name;
  }

  /** The text itself. */
  public byte[] bytes() {
    return bytes;
  }

  /** The number of bytes. */
  public int length() {
    return bytes.length;
  }

  /** The bytes from {@code start} up to and without {@code end}, one character a byte. */
  public String text(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** Whether {@code text}, one character a byte, stands at {@code start}. */
  public boolean holds(String text, int start) {
    if (start < 0 || start + text.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if ((bytes[start + i] & 0xff) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where the lines begin; worked out when first asked for. */
  public LineMap lines() {
    LineMap known = lines;
    if (known == null) {
      known = LineMap.of(bytes);
      lines = known;
    }
    return known;
  }

  /** The place of the byte at {@code offset}. */
  public Position position(int offset) {
    LineMap map = lines();
    return new Position(map.line(offset), map.column(offset));
  }

  /** The stretch between two offsets, {@code end} exclusive, as lines and columns. */
  public Range range(int start, int end) {
    return new Range(position(start), position(Math.max(start, end - 1)));
  }
}
