package dev.phpfsck.server.host;

import java.util.regex.Pattern;

/** A shell pattern for one file name: {@code *}, {@code ?}, {@code [a-z]}. */
public final class Glob {
  private final Pattern pattern;
  private final boolean dotted;

  private Glob(Pattern pattern, boolean dotted) {
    this.pattern = pattern;
    this.dotted = dotted;
  }

  /** Whether {@code text} has signs that stand for others, as in {@code glob(7)}. */
  public static boolean isPattern(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
  }

  /** The pattern that {@code text} is. */
  public static Glob of(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int close = c == '[' ? text.indexOf(']', i + 2) : -1;
      if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (close > 0) {
        String set = text.substring(i + 1, close).replace("\\", "\\\\").replace("[", "\\[");
        regex.append('[').append(set.startsWith("!") ? "^" + set.substring(1) : set).append(']');
        i = close;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return new Glob(Pattern.compile(regex.toString(), Pattern.DOTALL), text.startsWith("."));
  }

  /**
   * Whether {@code name} fits; a leading dot must be in the pattern, as {@code FNM_PERIOD} asks.
   */
  public boolean matches(String name) {
    return (dotted || !name.startsWith(".")) && pattern.matcher(name).matches();
  }
}
