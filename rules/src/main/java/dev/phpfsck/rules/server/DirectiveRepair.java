package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Fix;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.apache.ApacheFault;
import dev.phpfsck.server.host.Place;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to write instead of a directive whose arguments Apache refuses. */
final class DirectiveRepair {
  private static final Pattern FLAGS = Pattern.compile("\\[[^\\]]*\\]\\s*$");
  private static final Pattern PLAIN_OPTION = Pattern.compile("(?<=\\s)([A-Za-z])");

  private DirectiveRepair() {}

  static Fix of(ApacheFault.BadArgument fault) {
    Place place = fault.place();
    String text = place.text();
    return switch (fault.name().toLowerCase(Locale.ROOT)) {
      case "options" ->
          fault.because().startsWith("either")
              ? ServerFinding.replace(place, PLAIN_OPTION.matcher(text).replaceAll("+$1"))
              : ServerFinding.deleteLines(place);
      case "rewriterule", "rewritecond" -> rewrite(fault, text);
      default ->
          fault.because().startsWith("takes 1 argument, not")
              ? single(place, text)
              : ServerFinding.deleteLines(place);
    };
  }

  /** Several words where one argument is taken: quoted, or with the blank behind the comma out. */
  private static Fix single(Place place, String text) {
    String[] parts = text.split("\\s+", 2);
    String rest = parts.length < 2 ? "" : parts[1].strip();
    if (rest.isEmpty() || rest.contains("\"")) {
      return ServerFinding.deleteLines(place);
    }
    boolean list = rest.matches("\\w+\\s*,\\s*\\w+");
    return ServerFinding.replace(
        place, parts[0] + " " + (list ? rest.replaceAll("\\s+", "") : "\"" + rest + "\""));
  }

  /** Closes up blanks in the flags; takes out the bracket that is not closed. */
  private static Fix rewrite(ApacheFault.BadArgument fault, String text) {
    Matcher flags = FLAGS.matcher(text);
    if (fault.because().startsWith("the flags") && flags.find()) {
      String closed = flags.group().strip().replaceAll("\\s+", "");
      return ServerFinding.replace(fault.place(), text.substring(0, flags.start()) + closed);
    }
    int open = text.indexOf('(');
    boolean single = open >= 0 && text.indexOf('(', open + 1) < 0 && text.indexOf(')') < 0;
    if (single && fault.because().contains("`(` is not closed")) {
      return ServerFinding.replace(
          fault.place(), text.substring(0, open) + text.substring(open + 1));
    }
    return ServerFinding.replace(fault.place(), "# " + text);
  }
}
