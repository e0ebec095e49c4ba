package dev.phpfsck.server.apache;

import java.util.Optional;

/**
 * Finds regular expressions that PCRE refuses to compile for a plain reason of form: a group or
 * class that is not closed, a quantifier with nothing to repeat, a backslash at the end. Anything
 * beyond that passes: a wrong alarm costs more than a miss.
 */
final class PcreSyntax {
  private final String regex;
  private int at;
  private int depth;
  private boolean atom;

  private PcreSyntax(String regex) {
    this.regex = regex;
  }

  /** Why {@code regex} does not compile; empty where it may. */
  static Optional<String> fault(String regex) {
    return new PcreSyntax(regex).run();
  }

  private Optional<String> run() {
    while (at < regex.length()) {
      char c = regex.charAt(at++);
      switch (c) {
        case '\\' -> {
          if (at == regex.length()) {
            return Optional.of("a backslash at the end");
          }
          escape(regex.charAt(at++));
        }
        case '[' -> {
          if (!skipClass()) {
            return Optional.of("`[` is not closed");
          }
          atom = true;
        }
        case '(' -> {
          depth++;
          atom = false;
          skipGroupHead();
        }
        case ')' -> {
          if (depth-- == 0) {
            return Optional.of("`)` without `(`");
          }
          atom = true;
        }
        case '|' -> atom = false;
        case '*', '+', '?' -> {
          if (!atom) {
            return Optional.of("nothing before `" + c + "` to repeat");
          }
          quantifierTail();
        }
        default -> atom = true;
      }
    }
    return depth > 0 ? Optional.of("`(` is not closed") : Optional.empty();
  }

  private void escape(char c) {
    if (c == 'Q') {
      int end = regex.indexOf("\\E", at);
      at = end < 0 ? regex.length() : end + 2;
    }
    atom = true;
  }

  /** A lazy or possessive mark behind a quantifier belongs to it. */
  private void quantifierTail() {
    if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
      at++;
    }
    // `a**` differs between versions of PCRE: only a quantifier that begins a group is surely
    // wrong.
    atom = true;
  }

  private void skipGroupHead() {
    if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '*')) {
      int end = at + 1;
      while (end < regex.length() && ":=!<>|#)".indexOf(regex.charAt(end)) < 0) {
        end++;
      }
      boolean comment = end < regex.length() && regex.charAt(end) == '#';
      boolean verb = end < regex.length() && regex.charAt(end) == ')';
      int close = comment ? regex.indexOf(')', end) : -1;
      at = comment && close >= 0 ? close : verb ? end : Math.min(regex.length(), end + 1);
      if (end < regex.length()
          && regex.charAt(end) == '<'
          && at < regex.length()
          && "=!".indexOf(regex.charAt(at)) >= 0) {
        at++;
      }
    }
  }

  private boolean skipClass() {
    if (at < regex.length() && regex.charAt(at) == '^') {
      at++;
    }
    int first = at;
    while (at < regex.length()) {
      char c = regex.charAt(at);
      if (c == '\\') {
        at += 2;
      } else if (c == '[' && at + 1 < regex.length() && regex.charAt(at + 1) == ':') {
        int end = regex.indexOf(":]", at + 2);
        at = end < 0 ? at + 1 : end + 2;
      } else if (c == ']' && at > first) {
        at++;
        return true;
      } else {
        at++;
      }
    }
    return false;
  }
}
