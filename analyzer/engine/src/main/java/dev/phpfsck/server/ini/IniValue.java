package dev.phpfsck.server.ini;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A value while it is read: pieces of text and operators, and whether they make an expression of
 * PHP's ini grammar ({@code E_ALL & ~E_DEPRECATED}, {@code (1 | 2)}). A word such as {@code Off} is
 * a value only alone: {@code Off # for now} is an error.
 */
final class IniValue {
  private static final Set<String> TRUE = Set.of("true", "on", "yes");
  private static final Set<String> FALSE = Set.of("false", "off", "no", "none", "null");

  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Whether an operand must follow: at the start of a group, behind an operator. */
  private boolean wantsOperand;

  private boolean hasOperand;
  private boolean hasOperator;
  private boolean broken;
  private boolean closed;

  private final StringBuilder word = new StringBuilder();
  private int pieces;
  private int quotedUpTo;
  private boolean reserved;

  /** Whether PHP's scanner takes {@code word} for true, false or null wherever it stands. */
  static boolean isReserved(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return TRUE.contains(lower) || FALSE.contains(lower);
  }

  /** What PHP stores for {@code raw}, a value that is one word; empty where it is not reserved. */
  static Optional<String> ofWord(String raw) {
    return isReserved(raw)
        ? Optional.of(TRUE.contains(raw.toLowerCase(Locale.ROOT)) ? "1" : "")
        : Optional.empty();
  }

  void plain(char c) {
    if (c == ' ' || c == '\t') {
      endWord();
    } else {
      operand();
      word.append(c);
    }
    text.append(c);
  }

  private void endWord() {
    if (!word.isEmpty()) {
      pieces++;
      reserved |= isReserved(word.toString());
      word.setLength(0);
    }
  }

  /** Blanks around double quotes do not count; those within do. */
  void doubleQuoted(String content) {
    text.setLength(strippedLength());
    quoted(content);
  }

  void quoted(String content) {
    endWord();
    pieces++;
    operand();
    text.append(content);
    quotedUpTo = text.length();
  }

  private int strippedLength() {
    int end = text.length();
    while (end > quotedUpTo && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    return end;
  }

  private void operand() {
    // `(1) 2` is no expression: behind a group only an operator may follow.
    broken |= closed;
    hasOperand = true;
    wantsOperand = false;
  }

  void operator(char c) {
    endWord();
    pieces++;
    hasOperator = true;
    text.append(c);
    switch (c) {
      case '(' -> {
        broken |= hasOperand && !wantsOperand;
        depth++;
        wantsOperand = true;
      }
      case ')' -> {
        broken |= depth-- == 0 || wantsOperand;
        closed = true;
      }
      case '~', '!' -> {
        broken |= hasOperand && !wantsOperand;
        wantsOperand = true;
      }
      default -> {
        broken |= !hasOperand || wantsOperand;
        wantsOperand = true;
        closed = false;
      }
    }
  }

  /** Whether what was read is a value. */
  boolean isWellFormed() {
    endWord();
    boolean alone = !reserved || pieces == 1;
    return alone && !broken && depth == 0 && !(hasOperator && wantsOperand);
  }

  /** The value, blanks at its end taken off. */
  String result() {
    return text.substring(0, strippedLength());
  }
}
