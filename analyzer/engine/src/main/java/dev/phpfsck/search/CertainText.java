package dev.phpfsck.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What every match of a regular expression must hold: its plain characters, as far as no choice,
 * group or repetition makes them optional. Less than could be said, and never wrong.
 */
final class CertainText {
  /** Escapes that stand for one character or none, and have no parameters. */
  private static final String CLASSES = "dDwWsSbBAzZtnrf";

  private final String regex;
  private final List<String> found = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private boolean begun;
  private boolean hasHead;

  private CertainText(String regex) {
    this.regex = regex;
  }

  static CertainText of(String regex) {
    CertainText text = new CertainText(regex);
    if (regex.indexOf('|') < 0 && !regex.contains("(?") && !regex.contains("\\Q")) {
      text.read();
    }
    return text;
  }

  /** Texts of three bytes or more, in their order. */
  List<String> found() {
    return List.copyOf(found);
  }

  /** The one that every match begins with. */
  Optional<String> head() {
    return hasHead ? Optional.of(found.get(0)) : Optional.empty();
  }

  private void read() {
    int depth = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
        char escaped = i < regex.length() ? regex.charAt(i) : 'Q';
        if (Character.isLetterOrDigit(escaped)) {
          if (CLASSES.indexOf(escaped) < 0) {
            found.clear();
            hasHead = false;
            return;
          }
          end();
        } else if (depth == 0) {
          run.append(escaped);
        }
      } else if (c == '[') {
        end();
        i = endOfClass(i);
      } else if (c == '(' || c == '{') {
        drop();
        end();
        depth++;
      } else if (c == ')' || c == '}') {
        depth--;
      } else if (c == '?' || c == '*' || c == '+') {
        drop();
        end();
      } else if (".^$".indexOf(c) >= 0) {
        end();
      } else if (depth == 0) {
        run.append(c);
      }
    }
    end();
  }

  /** The bracket that closes the class at {@code open}; the end of all, for one within another. */
  private int endOfClass(int open) {
    for (int i = open + 1; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        return regex.length();
      } else if (c == ']' && i > open + 1) {
        return i;
      }
    }
    return regex.length();
  }

  /** The last character may be absent. */
  private void drop() {
    if (!run.isEmpty()) {
      run.setLength(run.length() - 1);
    }
  }

  private void end() {
    if (run.length() >= 3) {
      found.add(run.toString());
      hasHead |= !begun;
    }
    begun = true;
    run.setLength(0);
  }
}
