package dev.phpfsck.server.host;

import dev.phpfsck.source.LineMap;
import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;

/**
 * One configuration file.
 *
 * @param path absolute, as the server sees it, by the name under which it was opened
 * @param reportPath its name in reports: relative to the web root for a file in it, otherwise
 *     {@code server:} and the path relative to the server root
 * @param text its bytes as ISO-8859-1
 */
public record ConfigFile(String path, String reportPath, String text, LineMap lines) {
  /** A file with this text, whose lines are counted. */
  public static ConfigFile of(String path, String reportPath, String text) {
    return new ConfigFile(
        path, reportPath, text, LineMap.of(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** The place of {@code start} to before {@code end} in this file. */
  public Place place(int start, int end) {
    return new Place(this, new Span(start, end));
  }

  /** The bytes of {@code span}. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }
}
