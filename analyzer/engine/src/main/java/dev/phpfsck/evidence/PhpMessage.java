package dev.phpfsck.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PHP's messages: {@code PHP Warning: require(x.php): Failed to open stream: … in FILE on line N}.
 * There may be several in one line, joined by FastCGI.
 */
final class PhpMessage {
  /** The lower bound on blanks takes PHP's log and its terminal form in. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?:PHP )?(?<level>Warning|Parse error|Fatal error|Core error|Compile error"
              + "|Recoverable fatal error): {1,2}(?<message>.*?)(?: in (?<file>/[^:;\\\\]*?|Unknown)"
              + "(?: on line |:)(?<line>\\d{1,9}))(?=$|\\\\n|\\n|; |'|, referer|<)");

  private static final Pattern OPEN =
      Pattern.compile(
          "(?:include|require)(?:_once)?\\((?<path>[^)]*)\\): [Ff]ailed to open stream");

  private static final Pattern REQUIRED =
      Pattern.compile("Failed opening (?:required )?'(?<path>[^']*)'");

  private static final Pattern LIBRARY =
      Pattern.compile("Unable to load dynamic library '(?<path>[^']*)'");

  private PhpMessage() {}

  /** The messages in {@code text}; empty where there is none. */
  static List<LogEvent> events(String source, String text) {
    List<LogEvent> events = new ArrayList<>();
    if (!text.contains("error:") && !text.contains("Warning:")) {
      return events;
    }
    String plain = unescaped(text);
    Matcher found = MESSAGE.matcher(plain);
    while (found.find()) {
      String file = found.group("file").equals("Unknown") ? "" : found.group("file");
      String message = found.group("message");
      LogEvent.Gravity gravity =
          found.group("level").equals("Warning")
              ? LogEvent.Gravity.WARNING
              : LogEvent.Gravity.FATAL;
      events.add(
          new LogEvent(source, gravity, message, file, number(found.group("line")), path(message)));
    }
    return events;
  }

  private static String path(String message) {
    for (Pattern pattern : List.of(OPEN, REQUIRED, LIBRARY)) {
      Matcher found = pattern.matcher(message);
      if (found.find()) {
        return found.group("path");
      }
    }
    return "";
  }

  /** Undoes what Apache does to a message: {@code \\}, {@code \xNN}; line ends stay escaped. */
  static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      boolean hex = c == '\\' && next == 'x' && text.substring(i + 2).matches("(?s)[0-9a-f]{2}.*");
      if (c == '\\' && next == '\\') {
        plain.append('\\');
        i++;
      } else if (hex) {
        plain.append((char) Integer.parseInt(text.substring(i + 2, i + 4), 16));
        i += 3;
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  static int number(String digits) {
    return digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }
}
