package dev.phpfsck.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a line of a log apart: the time in front, and the messages in it. Lines that are of no
 * interest have none.
 *
 * @param time as the log writes it; empty where the line has none
 */
record LogLine(String time, List<LogEvent> events) {
  private static final Pattern APACHE =
      Pattern.compile(
          "^\\[(?<time>(?:[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d|\\d{4}-\\d\\d-\\d\\d)"
              + " \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?: \\d{4})?)\\] (?<rest>.*)$");

  private static final Pattern PHP_FILE =
      Pattern.compile(
          "^\\[(?<time>\\d\\d-[A-Z][a-z]{2}-\\d{4} \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?: [\\w/+-]+)?)\\]"
              + " (?<rest>.*)$");

  private static final Pattern FPM =
      Pattern.compile(
          "^(?<level>DEBUG|NOTICE|WARNING|ERROR|ALERT): (?:\\[pool [^\\]]+\\] )?"
              + "(?:\\[(?<file>/[^\\]]+):(?<line>\\d+)\\] )?(?<message>.*)$");

  LogLine {
    events = List.copyOf(events);
  }

  static LogLine parse(String line) {
    Matcher apache = APACHE.matcher(line);
    if (apache.matches()) {
      return new LogLine(apache.group("time"), ApacheMessage.events(apache.group("rest")));
    }
    Matcher php = PHP_FILE.matcher(line);
    if (php.matches()) {
      String rest = php.group("rest");
      Matcher fpm = FPM.matcher(rest);
      return new LogLine(
          php.group("time"), fpm.matches() ? fpm(fpm) : PhpMessage.events("php_log", rest));
    }
    StraceCall call = StraceCall.parse(line);
    if (call.isCall()) {
      return new LogLine(call.time(), call.events());
    }
    List<LogEvent> events = new ArrayList<>(PhpMessage.events("error_log", line));
    if (events.isEmpty()) {
      events.addAll(ApacheMessage.startup(line));
    }
    return new LogLine("", events);
  }

  private static List<LogEvent> fpm(Matcher line) {
    String message = line.group("message");
    if (message.startsWith("PHP message: ")) {
      return PhpMessage.events("fpm_log", message);
    }
    boolean fatal = line.group("level").matches("ERROR|ALERT");
    String file = line.group("file") == null ? "" : line.group("file");
    int number = line.group("line") == null ? 0 : PhpMessage.number(line.group("line"));
    return fatal
        ? List.of(
            new LogEvent("fpm_log", LogEvent.Gravity.DOWN, message, file, number, quoted(message)))
        : List.of();
  }

  /** The path in quotes or brackets in {@code message}; empty where there is none. */
  static String quoted(String message) {
    Matcher path = Pattern.compile("['(](/[^')]+)[')]").matcher(message);
    return path.find() ? path.group(1) : "";
  }
}
