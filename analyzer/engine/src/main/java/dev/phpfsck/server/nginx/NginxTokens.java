package dev.phpfsck.server.nginx;

import dev.phpfsck.server.directive.Argument;
import dev.phpfsck.server.host.ConfigFile;
import dev.phpfsck.source.Span;

/** The words, semicolons and braces of an nginx configuration file. */
final class NginxTokens {
  /** What was read. */
  enum Kind {
    WORD,
    SEMICOLON,
    OPEN,
    CLOSE
  }

  private final ConfigFile file;
  private final String text;
  private int at;
  private boolean ended;
  private Kind kind = Kind.SEMICOLON;
  private Argument word = new Argument("", new Span(0, 0));

  NginxTokens(ConfigFile file) {
    this.file = file;
    this.text = file.text();
  }

  ConfigFile file() {
    return file;
  }

  Kind kind() {
    return kind;
  }

  /** The last word that was read. */
  Argument word() {
    return word;
  }

  /** Where the last token ended. */
  int position() {
    return at;
  }

  /** Whether there was no more to read. */
  boolean isAtEnd() {
    return ended;
  }

  /** Reads the next token; false at the end of the file. */
  boolean next() {
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '#')) {
      if (text.charAt(at) == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        at++;
      }
    }
    if (at >= text.length()) {
      ended = true;
      return false;
    }
    char c = text.charAt(at);
    if (c == ';' || c == '{' || c == '}') {
      at++;
      kind = c == ';' ? Kind.SEMICOLON : c == '{' ? Kind.OPEN : Kind.CLOSE;
    } else {
      readWord(c);
    }
    return true;
  }

  private void readWord(char first) {
    int start = at;
    boolean quoted = first == '"' || first == '\'';
    StringBuilder value = new StringBuilder();
    at += quoted ? 1 : 0;
    while (at < text.length() && !ends(quoted, first)) {
      boolean escape = text.charAt(at) == '\\' && at + 1 < text.length();
      at += escape ? 1 : 0;
      value.append(text.charAt(at++));
    }
    at = Math.min(text.length(), at + (quoted ? 1 : 0));
    kind = Kind.WORD;
    word = new Argument(value.toString(), new Span(start, at));
  }

  private boolean ends(boolean quoted, char quote) {
    char c = text.charAt(at);
    boolean variable = c == '{' && at > 0 && text.charAt(at - 1) == '$';
    return quoted ? c == quote : c <= ' ' || c == ';' || (c == '{' && !variable);
  }
}
