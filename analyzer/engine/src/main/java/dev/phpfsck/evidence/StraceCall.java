package dev.phpfsck.evidence;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code strace}: {@code 6551 07:55:07.9 openat(AT_FDCWD, "/a.php", O_RDONLY) = -1
 * ENOENT (No such file or directory)}.
 *
 * @param isCall whether the line is strace's at all
 * @param path the file of a call that failed on a file; empty for any other line
 */
record StraceCall(boolean isCall, String time, String call, String path, String error) {
  private static final StraceCall NONE = new StraceCall(false, "", "", "", "");

  private static final Pattern LINE =
      Pattern.compile(
          "^ *(?:\\[pid +\\d+\\] |\\d+ +)?"
              + "(?:(?<time>\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?|\\d+\\.\\d+) +)?(?<call>[a-z_]\\w*)\\(");

  private static final Pattern FAILED =
      Pattern.compile("\\) += -1 (?<error>E[A-Z0-9]+) \\([^)]*\\)(?: <[\\d.]+>)?$");

  private static final Pattern NAME = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  static StraceCall parse(String line) {
    Matcher head = LINE.matcher(line);
    if (!head.find() || (!line.contains(" = ") && !line.contains("unfinished"))) {
      return NONE;
    }
    String time = head.group("time") == null ? "" : head.group("time");
    Matcher failed = FAILED.matcher(line);
    Matcher name = NAME.matcher(line);
    boolean opens = head.group("call").matches("openat?|execve|connect");
    if (!opens || !failed.find() || !name.find(head.end())) {
      return new StraceCall(true, time, head.group("call"), "", "");
    }
    return new StraceCall(
        true, time, head.group("call"), decoded(name.group(1)), failed.group("error"));
  }

  /** What the call tells: a file that was looked for and could not be had. */
  List<LogEvent> events() {
    boolean telling = error.equals("ENOENT") || error.equals("EACCES") || error.equals("ELOOP");
    if (path.isEmpty() || !telling) {
      return List.of();
    }
    boolean script = path.matches("(?s).*\\.(php\\w{0,3}|inc|phtml)");
    LogEvent.Gravity gravity =
        call.startsWith("open") && script ? LogEvent.Gravity.WARNING : LogEvent.Gravity.MISS;
    return List.of(new LogEvent("strace", gravity, call + ": " + error, "", 0, path));
  }

  /** Undoes strace's escapes: octal, {@code \xNN}, {@code \"}. */
  private static String decoded(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    Matcher escape =
        Pattern.compile("\\\\(?:x([0-9a-f]{2})|([0-7]{1,3})|(.))", Pattern.DOTALL).matcher(text);
    return escape.replaceAll(found -> {
      if (found.group(1) != null) {
        return Matcher.quoteReplacement(character(Integer.parseInt(found.group(1), 16)));
      }
      if (found.group(2) != null) {
        return Matcher.quoteReplacement(character(Integer.parseInt(found.group(2), 8)));
      }
      return Matcher.quoteReplacement(
          switch (found.group(3)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            default -> found.group(3);
          });
    });
  }

  private static String character(int code) {
    return String.valueOf((char) (code & 0xFF));
  }
}
