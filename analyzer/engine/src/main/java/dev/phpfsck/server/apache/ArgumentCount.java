package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Directive;
import java.util.Locale;
import java.util.Optional;

/**
 * How many arguments a directive takes, as Apache says itself when it gets another number.
 *
 * @param flag whether the only argument is {@code On} or {@code Off}
 */
record ArgumentCount(int least, int most, boolean flag) {
  private static final ArgumentCount ANY = new ArgumentCount(0, Integer.MAX_VALUE, false);

  /** Reads {@code 1}, {@code 1-2}, {@code 2+}, {@code flag}; {@code -} is any number. */
  static ArgumentCount parse(String text) {
    if (text.equals("-")) {
      return ANY;
    }
    if (text.equals("flag")) {
      return new ArgumentCount(1, 1, true);
    }
    if (text.endsWith("+")) {
      return new ArgumentCount(
          Integer.parseInt(text.substring(0, text.length() - 1)), Integer.MAX_VALUE, false);
    }
    int dash = text.indexOf('-');
    int least = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
    return new ArgumentCount(
        least, dash < 0 ? least : Integer.parseInt(text.substring(dash + 1)), false);
  }

  /**
   * What is wrong with the arguments of {@code directive}; empty too where a variable or a macro's
   * parameter in it may stand for several words.
   */
  Optional<String> fault(Directive directive) {
    String written = directive.place().text();
    if (written.contains("$") || written.contains("@") || written.contains("%")) {
      return Optional.empty();
    }
    int count = directive.arguments().size();
    if (flag) {
      boolean right = count == 1 && directive.argument(0).matches("(?i)on|off");
      return right ? Optional.empty() : Optional.of("must be `On` or `Off`");
    }
    return count >= least && count <= most
        ? Optional.empty()
        : Optional.of("takes " + words() + ", not " + count);
  }

  private String words() {
    String most = least == 1 && this.most == 1 ? "1 argument" : this.most + " arguments";
    return this.most == Integer.MAX_VALUE
        ? String.format(Locale.ROOT, "at least %d argument%s", least, least == 1 ? "" : "s")
        : least == this.most ? most : least + " to " + most;
  }
}
