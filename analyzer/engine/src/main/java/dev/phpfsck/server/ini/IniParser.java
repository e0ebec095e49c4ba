package dev.phpfsck.server.ini;

import dev.phpfsck.server.host.ConfigFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads ini files as PHP's own scanner does in its normal mode ({@code zend_ini_scanner.l}): quotes
 * may span lines, {@code ;} begins a comment, {@code =} and the operators {@code & | ^ ~ ! ( )}
 * mean something in a value that is not quoted, and the first error of syntax ends the file.
 */
public final class IniParser {
  private static final String OPERATORS = "&|^~!()";

  private final ConfigFile file;
  private final String text;
  private final Function<String, Optional<String>> variables;
  private final List<IniEntry> entries = new ArrayList<>();
  private final List<String> sections = new ArrayList<>();
  private Optional<IniFile.SyntaxError> error = Optional.empty();

  /** The first quote whose text goes on in the next line: where a forgotten quote began. */
  private int firstOpenQuote = -1;

  private String section = "";
  private int at;

  private IniParser(ConfigFile file, Function<String, Optional<String>> variables) {
    this.file = file;
    this.text = file.text();
    this.variables = variables;
  }

  /** Reads {@code file}; {@code variables} gives what {@code ${NAME}} stands for. */
  public static IniFile parse(ConfigFile file, Function<String, Optional<String>> variables) {
    IniParser parser = new IniParser(file, variables);
    parser.run();
    return new IniFile(file, parser.entries, parser.sections, parser.error);
  }

  private void run() {
    if (text.startsWith("\u00EF\u00BB\u00BF")) {
      at = 3;
    }
    while (at < text.length() && error.isEmpty()) {
      char c = text.charAt(at);
      if (isBlank(c) || isLineEnd(c)) {
        at++;
      } else if (c == ';') {
        skipLine();
      } else if (c == '[' && at > 0 && text.charAt(at - 1) == ' ') {
        // The blank counts as a name, and the section as its index.
        fail(at, "a blank before `[`");
      } else if (c == '[') {
        readSection();
      } else {
        readEntry();
      }
    }
  }

  private void readSection() {
    int start = at++;
    StringBuilder name = new StringBuilder();
    while (at < text.length() && text.charAt(at) != ']') {
      if (isLineEnd(text.charAt(at))) {
        fail(start, "`[` is not closed");
        return;
      }
      name.append(text.charAt(at++));
    }
    if (at == text.length()) {
      fail(start, "`[` is not closed");
      return;
    }
    at++;
    section = unquote(name.toString().strip());
    sections.add(section);
  }

  private void readEntry() {
    int start = at;
    while (at < text.length() && isKeyChar(text.charAt(at))) {
      at++;
    }
    int keyEnd = trimEnd(start, at);
    if (at == start) {
      fail(at, "`" + text.charAt(at) + "` without a name before it");
      return;
    }
    String offset = "";
    if (at < text.length() && text.charAt(at) == '[') {
      int close = text.indexOf(']', at);
      int line = endOfLine(at);
      if (close < 0 || close > line) {
        fail(at, "`[` is not closed");
        return;
      }
      offset = unquote(text.substring(at + 1, close).strip());
      at = close + 1;
      skipBlanks();
    }
    if (offset.isEmpty() && IniValue.isReserved(text.substring(start, keyEnd))) {
      fail(start, "`" + text.substring(start, keyEnd) + "` is no name of a setting");
    } else if (at < text.length() && text.charAt(at) == '=') {
      at++;
      readValue(start, keyEnd, offset);
    } else if (at == text.length() || isLineEnd(text.charAt(at)) || text.charAt(at) == ';') {
      // A name alone sets nothing.
      skipLine();
    } else {
      fail(at, "`" + text.charAt(at) + "` in the name of a setting must be in quotes");
    }
  }

  private void readValue(int start, int keyEnd, String offset) {
    skipBlanks();
    int valueStart = at;
    IniValue value = new IniValue();
    while (at < text.length() && error.isEmpty()) {
      char c = text.charAt(at);
      if (isLineEnd(c) || c == ';') {
        break;
      }
      if (c == '"') {
        readQuoted(value);
      } else if (c == '\'' && text.indexOf('\'', at + 1) > 0) {
        int close = text.indexOf('\'', at + 1);
        value.quoted(text.substring(at + 1, close));
        at = close + 1;
      } else if (c == '$' && at + 1 < text.length() && text.charAt(at + 1) == '{') {
        readVariable(value);
      } else if (c == '=' || c == '\'') {
        fail(at, "`" + c + "` in a value must be in quotes");
      } else if (OPERATORS.indexOf(c) >= 0) {
        value.operator(c);
        at++;
      } else {
        value.plain(c);
        at++;
      }
    }
    int end = trimEnd(valueStart, at);
    if (error.isEmpty() && !value.isWellFormed()) {
      fail(valueStart, "`" + text.substring(valueStart, end) + "` is no expression");
    }
    if (error.isEmpty()) {
      add(start, keyEnd, offset, valueStart, end, value.result());
    }
    skipLine();
  }

  private void add(int start, int keyEnd, String offset, int valueStart, int end, String value) {
    entries.add(
        new IniEntry(
            section,
            text.substring(start, keyEnd),
            offset,
            IniValue.ofWord(text.substring(valueStart, end)).orElse(value),
            text.substring(valueStart, end),
            file.place(start, Math.max(keyEnd, end)),
            file.place(start, keyEnd),
            file.place(valueStart, end)));
  }

  private void readQuoted(IniValue value) {
    int start = at++;
    StringBuilder content = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c == '\\' && isEscape()) {
        at++;
      } else if (c == '$' && text.startsWith("${", at) && text.indexOf('}', at) > 0) {
        int close = text.indexOf('}', at);
        content.append(variable(text.substring(at + 2, close)));
        at = close + 1;
        continue;
      } else if (c == '\n' && firstOpenQuote < 0) {
        firstOpenQuote = start;
      }
      content.append(text.charAt(at++));
    }
    if (at >= text.length()) {
      fail(firstOpenQuote >= 0 ? firstOpenQuote : start, "`\"` is not closed");
      return;
    }
    at++;
    value.doubleQuoted(content.toString());
    skipBlanks();
  }

  /** A backslash before a quote escapes it, except at the end of a line: {@code "C:\php\"}. */
  private boolean isEscape() {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    boolean ends = at + 2 >= text.length() || isLineEnd(text.charAt(at + 2));
    return next == '\\' || next == '\'' || (next == '"' && !ends);
  }

  private void readVariable(IniValue value) {
    int close = text.indexOf('}', at);
    if (close < 0 || close > endOfLine(at)) {
      fail(at, "`${` is not closed");
      return;
    }
    value.quoted(variable(text.substring(at + 2, close)));
    at = close + 1;
  }

  /** {@code ${NAME}}: a directive that is set before, or a variable of the environment. */
  private String variable(String expression) {
    int fallback = expression.indexOf(":-");
    String name = fallback < 0 ? expression : expression.substring(0, fallback);
    return variables.apply(name).orElse(fallback < 0 ? "" : expression.substring(fallback + 2));
  }

  private void fail(int offset, String because) {
    int place = firstOpenQuote >= 0 ? firstOpenQuote : offset;
    String reason = firstOpenQuote >= 0 ? "`\"` is not closed" : because;
    error =
        Optional.of(
            new IniFile.SyntaxError(file.place(place, Math.min(text.length(), place + 1)), reason));
  }

  private static String unquote(String name) {
    boolean quoted =
        name.length() > 1
            && ((name.startsWith("\"") && name.endsWith("\""))
                || (name.startsWith("'") && name.endsWith("'")));
    return quoted ? name.substring(1, name.length() - 1) : name;
  }

  private static boolean isKeyChar(char c) {
    return "=\n\r;&|^$~(){}!\"[".indexOf(c) < 0 && c != 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void skipLine() {
    at = Math.max(at, endOfLine(at));
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private int trimEnd(int start, int end) {
    int trimmed = end;
    while (trimmed > start && isBlank(text.charAt(trimmed - 1))) {
      trimmed--;
    }
    return trimmed;
  }
}
