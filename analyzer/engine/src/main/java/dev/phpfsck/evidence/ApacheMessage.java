package dev.phpfsck.evidence;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Apache's own messages, by their codes and, where they have none, by their words. */
final class ApacheMessage {
  /** What stands between the time and the message, in any of the formats in use. */
  private static final Pattern FRONT =
      Pattern.compile(
          "^(?:\\[[^\\]]*\\] )*(?:[\\w./-]+\\.c\\(\\d+\\): )?(?:\\(\\d+\\)(?<errno>[^:]+): )?"
              + "(?:\\[client [^\\]]+\\] )?(?:mod_fcgid: stderr: )?(?<rest>.*)$");

  private static final Pattern CODE = Pattern.compile("^(?<code>AH\\d{5}): (?<message>.*)$");

  private static final Pattern HTACCESS =
      Pattern.compile("^(?<file>/\\S+): (?:\\S+:(?<line>\\d+): )?(?<message>.*)$");

  private static final Pattern PLACE =
      Pattern.compile("[Ss]yntax error on line (?<line>\\d{1,9}) of (?<file>/[^:]+):");

  private static final Map<String, LogEvent.Gravity> CODES =
      Map.ofEntries(
          Map.entry("AH00032", LogEvent.Gravity.REFUSED),
          Map.entry("AH00035", LogEvent.Gravity.REFUSED),
          Map.entry("AH00037", LogEvent.Gravity.REFUSED),
          Map.entry("AH00124", LogEvent.Gravity.FATAL),
          Map.entry("AH00132", LogEvent.Gravity.REFUSED),
          Map.entry("AH00526", LogEvent.Gravity.DOWN),
          Map.entry("AH00529", LogEvent.Gravity.REFUSED),
          Map.entry("AH00534", LogEvent.Gravity.DOWN),
          Map.entry("AH00543", LogEvent.Gravity.DOWN),
          Map.entry("AH00670", LogEvent.Gravity.REFUSED),
          Map.entry("AH01071", LogEvent.Gravity.FATAL),
          Map.entry("AH01215", LogEvent.Gravity.FATAL),
          Map.entry("AH01276", LogEvent.Gravity.REFUSED),
          Map.entry("AH01620", LogEvent.Gravity.FATAL),
          Map.entry("AH02291", LogEvent.Gravity.DOWN),
          Map.entry("AH02297", LogEvent.Gravity.DOWN),
          Map.entry("AH02454", LogEvent.Gravity.UNAVAILABLE),
          Map.entry("AH00957", LogEvent.Gravity.UNAVAILABLE),
          Map.entry("AH02809", LogEvent.Gravity.REFUSED),
          Map.entry("AH02811", LogEvent.Gravity.FATAL));

  private ApacheMessage() {}

  /** The events of a line, its time taken off. */
  static List<LogEvent> events(String afterTime) {
    Matcher front = FRONT.matcher(afterTime);
    if (!front.matches()) {
      return List.of();
    }
    String rest = front.group("rest").replaceFirst(", referer:? \\S*$", "");
    List<LogEvent> php = PhpMessage.events("error_log", rest);
    if (!php.isEmpty()) {
      return php;
    }
    Matcher code = CODE.matcher(rest);
    if (code.matches()) {
      return coded(code.group("code"), code.group("message"));
    }
    boolean alert = afterTime.contains(":alert]") || afterTime.contains("[alert]");
    Matcher htaccess = HTACCESS.matcher(rest);
    if (alert && htaccess.matches()) {
      int line = htaccess.group("line") == null ? 0 : PhpMessage.number(htaccess.group("line"));
      return List.of(
          new LogEvent(
              "error_log",
              LogEvent.Gravity.FATAL,
              htaccess.group("message"),
              htaccess.group("file"),
              line,
              ""));
    }
    boolean script =
        rest.startsWith("End of script output before headers")
            || rest.startsWith("Premature end of script headers")
            || rest.startsWith("malformed header from script");
    return script
        ? List.of(new LogEvent("error_log", LogEvent.Gravity.FATAL, rest, "", 0, ""))
        : List.of();
  }

  private static List<LogEvent> coded(String code, String message) {
    LogEvent.Gravity gravity = CODES.get(code);
    boolean execFailure = !code.equals("AH01215") || message.contains("exec of");
    if (gravity == null || !execFailure) {
      return List.of();
    }
    return List.of(new LogEvent("error_log", gravity, code + ": " + message, "", 0, path(message)));
  }

  /** The first absolute path that {@code message} names, quoted or at its end. */
  private static String path(String message) {
    String quoted = LogLine.quoted(message);
    if (!quoted.isEmpty()) {
      return quoted;
    }
    Matcher bare = Pattern.compile("(?:: |socket |file: )(/[^\\s:]+)").matcher(message);
    return bare.find() ? bare.group(1) : "";
  }

  /** A line that Apache writes before its log is open: no time, the place in words. */
  static List<LogEvent> startup(String line) {
    Matcher place = PLACE.matcher(line);
    String file = "";
    int number = 0;
    while (place.find()) {
      file = place.group("file");
      number = PhpMessage.number(place.group("line"));
    }
    Matcher code = CODE.matcher(line.replaceFirst("^\\(\\d+\\)[^:]+: ", ""));
    boolean down = code.matches() && CODES.get(code.group("code")) == LogEvent.Gravity.DOWN;
    return down || !file.isEmpty()
        ? List.of(
            new LogEvent(
                "error_log",
                LogEvent.Gravity.DOWN,
                line.strip(),
                file,
                number,
                LogLine.quoted(line)))
        : List.of();
  }
}
