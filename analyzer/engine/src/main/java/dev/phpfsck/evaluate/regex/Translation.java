package dev.phpfsck.evaluate.regex;

import java.util.Optional;
import java.util.regex.Pattern;

/** Turns PCRE's notation into Java's, as far as both mean the same. */
final class Translation {
  private static final String CLASSES_AND_CONTROLS = "dDwWsSnrt";
  private static final Pattern TIMES = Pattern.compile("\\{[0-9]+(,[0-9]*)?\\}");

  private final String source;
  private final StringBuilder out = new StringBuilder();
  private int at;

  Translation(String source) {
    this.source = source;
  }

  /** The expression for Java; empty where something may mean another thing there. */
  Optional<String> result() {
    while (at < source.length()) {
      boolean understood =
          switch (source.charAt(at)) {
            case '\\' -> escape(false);
            case '[' -> characters();
            case '(' -> group();
            case '{' -> braces();
            case '}' -> copy("\\}");
            default -> copy(source.substring(at, at + 1));
          };
      if (!understood) {
        return Optional.empty();
      }
    }
    return Optional.of(out.toString());
  }

  private boolean copy(String text) {
    out.append(text);
    at++;
    return source.charAt(at - 1) < 128;
  }

  private boolean escape(boolean inCharacters) {
    if (at + 1 >= source.length()) {
      return false;
    }
    char next = source.charAt(at + 1);
    boolean reference = !inCharacters && next >= '1' && next <= '9' && !isDigitAt(at + 2);
    boolean plain = next < 128 && !Character.isLetterOrDigit(next);
    if (!plain && !reference && CLASSES_AND_CONTROLS.indexOf(next) < 0) {
      return false;
    }
    out.append('\\').append(next);
    at += 2;
    return true;
  }

  private boolean isDigitAt(int place) {
    return place < source.length() && PerlRegex.isDigit(source.charAt(place));
  }

  private boolean group() {
    boolean special = source.startsWith("(?", at) || source.startsWith("(*", at);
    boolean known =
        source.startsWith("(?:", at)
            || source.startsWith("(?=", at)
            || source.startsWith("(?!", at);
    if (special && !known) {
      return false;
    }
    out.append(known ? source.substring(at, at + 3) : "(");
    at += known ? 3 : 1;
    return true;
  }

  /** A brace that counts nothing stands for itself. */
  private boolean braces() {
    boolean times = TIMES.matcher(source).region(at, source.length()).lookingAt();
    return copy(times ? "{" : "\\{") && (!times || count());
  }

  private boolean count() {
    int end = source.indexOf('}', at);
    out.append(source, at, end + 1);
    at = end + 1;
    return true;
  }

  /** {@code [a-z]}: a bracket or {@code &} in it stands for itself, which Java wants escaped. */
  private boolean characters() {
    out.append('[');
    at++;
    if (source.startsWith("^", at)) {
      copy("^");
    }
    boolean first = true;
    while (at < source.length() && (first || source.charAt(at) != ']')) {
      char c = source.charAt(at);
      boolean named =
          c == '[' && at + 1 < source.length() && ":.=".indexOf(source.charAt(at + 1)) >= 0;
      boolean understood =
          !named && (c == '\\' ? escape(true) : copy("[]&~^".indexOf(c) < 0 ? "" + c : "\\" + c));
      if (!understood) {
        return false;
      }
      first = false;
    }
    return at < source.length() && copy("]");
  }
}
