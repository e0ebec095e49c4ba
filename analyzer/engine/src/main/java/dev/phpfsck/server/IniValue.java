package dev.phpfsck.server;

/**
 * A value while it is read: pieces of text and operators, and whether they make an expression of
 * PHP's ini grammar ({@code E_ALL & ~E_DEPRECATED}, {@code (1 | 2)}).
 */
final class IniValue {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Whether an operand must follow: at the start of a group, behind an operator. */
  private boolean wantsOperand;

  private boolean hasOperand;
  private boolean hasOperator;
  private boolean broken;
  private boolean closed;

  void plain(char c) {
    if (c != ' ' && c != '\t') {
      operand();
    }
    text.append(c);
  }

  void quoted(String content) {
    operand();
    text.append(content);
  }

  private void operand() {
    // `(1) 2` is no expression: behind a group only an operator may follow.
    broken |= closed;
    hasOperand = true;
    wantsOperand = false;
  }

  void operator(char c) {
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
    return !broken && depth == 0 && !(hasOperator && wantsOperand);
  }

  /** The value, blanks at its end taken off. */
  String result() {
    return text.toString().stripTrailing();
  }
}
