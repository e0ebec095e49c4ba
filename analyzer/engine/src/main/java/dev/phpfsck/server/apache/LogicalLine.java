package dev.phpfsck.server.apache;

import dev.phpfsck.server.host.ConfigFile;
import dev.phpfsck.server.host.Place;

/**
 * One line of an Apache configuration file, those that a backslash continues joined, blanks at both
 * ends taken off.
 */
final class LogicalLine {
  private final String text;

  /** For each character of {@code text}, and its end, the byte offset in the file. */
  private final int[] offsets;

  private final int next;

  private LogicalLine(String text, int[] offsets, int next) {
    this.text = text;
    this.offsets = offsets;
    this.next = next;
  }

  /** The joined text; empty for a blank line or a comment. */
  String text() {
    return text;
  }

  /** The offset behind the line. */
  int next() {
    return next;
  }

  static LogicalLine read(String file, int from) {
    StringBuilder joined = new StringBuilder();
    int[] offsets = new int[64];
    int at = from;
    boolean more = true;
    while (more && at < file.length()) {
      int newline = file.indexOf('\n', at);
      int end = newline < 0 ? file.length() : newline;
      int stop = newline > at && file.charAt(newline - 1) == '\r' ? newline - 1 : end;
      more = newline >= 0 && stop > at && file.charAt(stop - 1) == '\\';
      int last = more ? stop - 1 : stop;
      if (joined.length() + last - at + 1 >= offsets.length) {
        offsets = java.util.Arrays.copyOf(offsets, 2 * (joined.length() + last - at + 1));
      }
      for (int i = at; i < last; i++) {
        offsets[joined.length()] = i;
        joined.append(file.charAt(i));
      }
      offsets[joined.length()] = last;
      at = newline < 0 ? end : newline + 1;
    }
    return strip(joined, offsets, at);
  }

  private static LogicalLine strip(StringBuilder joined, int[] offsets, int next) {
    int start = 0;
    int end = joined.length();
    while (start < end && joined.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && joined.charAt(end - 1) <= ' ') {
      end--;
    }
    boolean comment = start < end && joined.charAt(start) == '#';
    if (comment) {
      end = start;
    }
    return new LogicalLine(
        joined.substring(start, end), java.util.Arrays.copyOfRange(offsets, start, end + 1), next);
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /** The byte offset in the file of the character at {@code index}, or of the text's end. */
  int offset(int index) {
    return index == 0 || index < text.length() ? offsets[index] : offsets[index - 1] + 1;
  }

  Place place(ConfigFile file, int start, int end) {
    return file.place(offset(start), offset(end));
  }
}
