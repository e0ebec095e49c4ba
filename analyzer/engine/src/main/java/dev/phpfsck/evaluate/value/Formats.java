package dev.phpfsck.evaluate.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code sprintf} with the directives that paths are made with: {@code %s}, {@code %d}, {@code %%}.
 */
final class Formats {
  private Formats() {}

  static @Nullable PathValue sprintf(List<PathValue> arguments) {
    String format = arguments.getFirst().onlyText();
    if (format == null) {
      return null;
    }
    PathValue result = PathValue.text("");
    int next = 1;
    int i = 0;
    while (i < format.length()) {
      int percent = format.indexOf('%', i);
      if (percent < 0 || percent + 1 == format.length()) {
        return Texts.concat(result, PathValue.text(format.substring(i)));
      }
      result = Texts.concat(result, PathValue.text(format.substring(i, percent)));
      int at = percent + 1;
      int number = 0;
      int dollar = at;
      while (dollar < format.length() && Character.isDigit(format.charAt(dollar))) {
        number = number * 10 + format.charAt(dollar++) - '0';
      }
      boolean numbered = dollar > at && dollar < format.length() && format.charAt(dollar) == '$';
      at = numbered ? dollar + 1 : at;
      char directive = at < format.length() ? format.charAt(at) : 0;
      if (directive == '%') {
        result = Texts.concat(result, PathValue.text("%"));
      } else if (directive == 's' || directive == 'd') {
        int argument = numbered ? number : next++;
        if (argument >= arguments.size() || argument < 1) {
          return null;
        }
        result = Texts.concat(result, arguments.get(argument));
      } else {
        return null;
      }
      i = at + 1;
    }
    return result;
  }
}
