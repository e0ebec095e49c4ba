package dev.phpfsck.report;

import dev.phpfsck.site.RawNames;

/**
 * Makes a site's own bytes safe to print: a file name or a source line must not move the cursor,
 * colour the terminal or turn the reading direction.
 */
public final class TerminalText {
  private static final String TAB = "    ";

  private TerminalText() {}

  /** {@code bytes} on one line: decoded, control characters as {@code \xNN} or {@code \\u{N}}. */
  public static String of(String bytes) {
    return escape(RawNames.display(bytes));
  }

  /** As {@link #of}, for a line of source: tabs become blanks. */
  public static String sourceLine(String bytes) {
    return escape(RawNames.display(bytes).replace("\t", TAB));
  }

  private static String escape(String text) {
    return isPlain(text) ? text : escapeEach(text);
  }

  /** Nearly all text is; only the rest is worth a look at each of its characters. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String escapeEach(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (c < 0x20 || c == 0x7f) {
            safe.append(String.format("\\x%02x", c));
          } else if (isUnsafe(c)) {
            safe.append(String.format("\\u{%x}", c));
          } else {
            safe.appendCodePoint(c);
          }
        });
    return safe.toString();
  }

  /** C1 controls, line separators, and the marks that reorder text. */
  private static boolean isUnsafe(int c) {
    int type = Character.getType(c);
    return (c >= 0x80 && c < 0xa0)
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
