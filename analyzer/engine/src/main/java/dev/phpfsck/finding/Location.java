package dev.phpfsck.finding;

import dev.phpfsck.source.LineMap;
import dev.phpfsck.source.Span;

/**
 * A place in a file.
 *
 * @param path relative to the scanned root with {@code /}; absolute for a file outside of it; with
 *     the prefix {@code server:} for a configuration file. Bytes as ISO-8859-1.
 * @param span byte offsets, from 0
 * @param line from 1
 * @param column from 1, in bytes
 * @param endLine the line of the span's end
 * @param endColumn the column behind the last byte, as in SARIF
 */
public record Location(String path, Span span, int line, int column, int endLine, int endColumn) {

  /** The place of {@code span} in the file {@code path} that has these lines. */
  public static Location of(String path, Span span, LineMap lines) {
    return new Location(
        path,
        span,
        lines.line(span.start()),
        lines.column(span.start()),
        lines.line(span.end()),
        lines.column(span.end()));
  }

  /** The file, directory or link as a whole: no place in its text, line and column are 1. */
  public static Location of(String path) {
    return new Location(path, new Span(0, 0), 1, 1, 1, 1);
  }

  /** Whether this means the file as a whole. */
  public boolean isWholeFile() {
    return span.end() == 0;
  }
}
