package dev.phpfsck.evidence;

/**
 * One thing that a log tells, all lines about the same counted as one.
 *
 * @param source what kind of log tells it: {@code error_log}, {@code php_log}, {@code fpm_log} or
 *     {@code strace}
 * @param gravity how much it broke
 * @param message in the words of the log, escapes undone, no trace behind it; bytes as ISO-8859-1
 * @param file the absolute path of the script or configuration file that it is about; empty where
 *     the log names none
 * @param line in {@code file}, from 1; 0 where the log names none
 * @param path what could not be opened, started or reached, as the log names it; empty where it is
 *     about no path
 */
public record LogEvent(
    String source, Gravity gravity, String message, String file, int line, String path) {

  /** How much an event broke. */
  public enum Gravity {
    /** The server or the pool did not start. */
    DOWN,
    /** The request failed. */
    FATAL,
    /** The request was refused. */
    REFUSED,
    /** The backend could not be reached. */
    UNAVAILABLE,
    /** The page went out with a part missing. */
    WARNING,
    /** A file was looked for in vain; on its own that is no fault. */
    MISS
  }
}
