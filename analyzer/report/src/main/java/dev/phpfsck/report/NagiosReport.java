package dev.phpfsck.report;

import dev.phpfsck.analysis.ScanResult;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import java.io.IOException;

/**
 * One line for Nagios, Icinga and their like: the state, what to look at first, performance data.
 * The exit code that goes with it is {@link #exitCode}.
 */
public final class NagiosReport implements Report {
  /** The exit code of a check that could not be made, or not in full. */
  public static final int UNKNOWN = 3;

  private static final int MAX_MESSAGE = 200;

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    String state =
        switch (exitCode(result)) {
          case 0 -> "OK";
          case 1 -> "WARNING";
          case 2 -> "CRITICAL";
          default -> "UNKNOWN";
        };
    long errors = result.count(Severity.ERROR);
    long warnings = result.count(Severity.WARNING);
    long notes = result.count(Severity.NOTE);
    out.append("PHPFSCK ").append(state).append(" - ").append(text(result, errors, warnings));
    out.append(" | errors=").append(String.valueOf(errors)).append(";;0;0");
    out.append(" warnings=").append(String.valueOf(warnings)).append(";0;;0");
    out.append(" notes=").append(String.valueOf(notes)).append(";;;0");
    out.append(" php_files=").append(String.valueOf(result.summary().phpFiles())).append(";;;0");
    out.append('\n');
  }

  /**
   * What a plugin of Nagios returns: 0 nothing found, 1 warnings, 2 errors, 3 not everything could
   * be looked at.
   */
  public static int exitCode(ScanResult result) {
    if (result.count(Severity.ERROR) > 0) {
      return 2;
    }
    if (!result.problems().isEmpty()) {
      return UNKNOWN;
    }
    return result.count(Severity.WARNING) > 0 ? 1 : 0;
  }

  /** The line for a check that could not be made at all. */
  public static String unknown(String because) {
    return "PHPFSCK UNKNOWN - " + plain(because) + "\n";
  }

  private static String text(ScanResult result, long errors, long warnings) {
    if (result.findings().isEmpty()) {
      return result.problems().isEmpty()
          ? "nothing found"
          : result.problems().size() + " files could not be looked at";
    }
    Finding first = result.findings().getFirst();
    String message =
        first.location().path()
            + ":"
            + first.location().line()
            + " "
            + first.message().replace("`", "'");
    return errors + " errors, " + warnings + " warnings, first: " + plain(message);
  }

  /** The bar divides the text from performance data; nothing may break the one line. */
  private static String plain(String message) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < Math.min(message.length(), MAX_MESSAGE); i++) {
      char c = message.charAt(i);
      plain.append(c == '|' || c < ' ' || (c >= 0x7F && c < 0xA0) ? '?' : c);
    }
    return plain.toString();
  }
}
