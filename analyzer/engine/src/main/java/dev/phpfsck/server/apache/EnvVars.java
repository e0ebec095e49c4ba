package dev.phpfsck.server.apache;

import dev.phpfsck.server.host.ConfigFile;
import dev.phpfsck.server.host.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that Debian's {@code envvars} exports to Apache. It is a shell script; what is
 * understood of it is what such files hold: {@code export NAME=value}, {@code NAME=value}, {@code :
 * ${NAME:=value}} (as the official PHP images write it), quotes, and variables put in. A value
 * behind a condition counts as set, since the last plain assignment is what is left of Debian's
 * {@code SUFFIX}.
 */
public final class EnvVars {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("^\\s*(?:export\\s+)?([A-Za-z_]\\w*)=(\"[^\"]*\"|'[^']*'|[^\\s;#]*)");
  private static final Pattern DEFAULT =
      Pattern.compile("^\\s*:\\s+\"?\\$\\{([A-Za-z_]\\w*):=([^}]*)\\}\"?");
  private static final Pattern USE = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)\\}?");

  /** One variable and where it is set. */
  public record Variable(String value, Place place, Place valuePlace) {}

  private final Map<String, Variable> variables = new LinkedHashMap<>();

  public static EnvVars none() {
    return new EnvVars();
  }

  public static EnvVars parse(ConfigFile file) {
    EnvVars vars = new EnvVars();
    int depth = 0;
    for (int line = 1; line <= file.lines().lineCount(); line++) {
      int start = file.lines().start(line);
      String text = file.text().substring(start, file.lines().end(line)).stripTrailing();
      String bare = text.strip();
      depth += bare.startsWith("if ") ? 1 : bare.equals("fi") ? -1 : 0;
      vars.read(file, start, text, depth > 0);
    }
    return vars;
  }

  private void read(ConfigFile file, int start, String text, boolean conditional) {
    Matcher plain = ASSIGNMENT.matcher(text);
    Matcher fallback = DEFAULT.matcher(text);
    Matcher found = plain.find() ? plain : fallback.find() ? fallback : null;
    if (found == null) {
      return;
    }
    String raw = found.group(2);
    boolean single = raw.startsWith("'");
    String value = raw.startsWith("\"") || single ? raw.substring(1, raw.length() - 1) : raw;
    String name = found.group(1);
    if (conditional) {
      // Debian sets SUFFIX for a second instance there; the instance that is checked has none.
      variables.putIfAbsent(
          name, new Variable("", file.place(start, start), file.place(start, start)));
      return;
    }
    variables.put(
        name,
        new Variable(
            single ? value : substitute(value),
            file.place(start, start + text.length()),
            file.place(start + found.start(2), start + found.end(2))));
  }

  private String substitute(String value) {
    Matcher use = USE.matcher(value);
    return use.replaceAll(match ->
        Matcher.quoteReplacement(
            Optional.ofNullable(variables.get(match.group(1))).map(Variable::value).orElse("")));
  }

  /** The variable of that name. */
  public Optional<Variable> get(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** The names that are set, in the order of the file. */
  public List<String> names() {
    return List.copyOf(variables.keySet());
  }
}
