package dev.phpfsck.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Between {@link Path} and the bytes of a name. A {@code Path} keeps the bytes that the file system
 * gave it but shows them decoded by the locale, which loses those that it cannot decode; its URI
 * form has them all, whatever the locale.
 */
public final class RawNames {
  private static final String UNRESERVED = "-._~!$&'()*+,;=:@/";

  private RawNames() {}

  /** The bytes of {@code path}, made absolute, one character each. */
  public static String absolute(Path path) {
    String shown = path.toAbsolutePath().toString();
    if (isAscii(shown)) {
      return shown;
    }
    String raw = path.toUri().getRawPath();
    String decoded = percentDecode(raw);
    boolean slash = decoded.length() > 1 && decoded.endsWith("/");
    return slash ? decoded.substring(0, decoded.length() - 1) : decoded;
  }

  /** The bytes of the last segment of {@code path}, one character each. */
  static String name(Path path) {
    String shown = path.getFileName().toString();
    if (isAscii(shown)) {
      return shown;
    }
    String whole = absolute(path);
    return whole.substring(whole.lastIndexOf('/') + 1);
  }

  /** The path on disk that has the bytes of {@code absolute}, which begins with a slash. */
  public static Path toPath(String absolute) {
    return isAscii(absolute)
        ? Path.of(absolute)
        : Path.of(URI.create("file://" + percentEncode(absolute)));
  }

  /** {@code relative} below {@code root}. */
  static Path resolve(Path root, String relative) {
    return isAscii(relative) ? root.resolve(relative) : toPath(absolute(root) + "/" + relative);
  }

  static String percentEncode(String bytes) {
    StringBuilder encoded = new StringBuilder(bytes.length() + 16);
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED.indexOf(c) >= 0;
      if (plain) {
        encoded.append(c);
      } else {
        encoded.append('%').append(hex(c >> 4)).append(hex(c));
      }
    }
    return encoded.toString();
  }

  private static char hex(int nibble) {
    return Character.toUpperCase(Character.forDigit(nibble & 15, 16));
  }

  private static String percentDecode(String uri) {
    StringBuilder bytes = new StringBuilder(uri.length());
    for (int i = 0; i < uri.length(); i++) {
      char c = uri.charAt(i);
      if (c == '%') {
        bytes.append((char) Integer.parseInt(uri.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.append(c);
      }
    }
    return bytes.toString();
  }

  /**
   * {@code bytes} for people: decoded as UTF-8 where it is UTF-8, else with every byte that is not
   * ASCII percent-encoded.
   */
  public static String display(String bytes) {
    if (isAscii(bytes)) {
      return bytes;
    }
    byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(raw)).toString();
    } catch (java.nio.charset.CharacterCodingException notUtf8) {
      StringBuilder shown = new StringBuilder();
      for (byte b : raw) {
        if (b >= 0) {
          shown.append((char) b);
        } else {
          shown.append('%').append(hex(b >> 4)).append(hex(b));
        }
      }
      return shown.toString();
    }
  }

  /** Whether every character is ASCII, and so is shown as it is whatever the locale. */
  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
