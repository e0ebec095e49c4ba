package dev.phpfsck.parser;

import java.util.Arrays;

/**
 * How strongly operators bind: the larger the number, the more tightly. The order is that of the
 * table in "Operator Precedence" of the PHP manual, and of the {@code %left} and {@code %right}
 * lines of PHP's grammar.
 */
final class Precedence {
  static final int LOGICAL_OR = 10;
  static final int LOGICAL_XOR = 12;
  static final int LOGICAL_AND = 14;

  /**
   * What {@code print} and {@code yield} take to their right: all but {@code and}, {@code or},
   * {@code xor}.
   */
  static final int LOW_PREFIX = 16;

  static final int ASSIGNMENT = 20;
  static final int CONDITIONAL = 22;
  static final int COALESCE = 24;
  static final int OR = 26;
  static final int AND = 28;
  static final int BINARY_OR = 30;
  static final int BINARY_XOR = 32;
  static final int BINARY_AND = 34;
  static final int EQUALITY = 36;
  static final int COMPARISON = 38;
  static final int PIPE = 40;
  static final int CONCAT = 42;
  static final int SHIFT = 44;
  static final int SUM = 46;
  static final int PRODUCT = 48;
  static final int NOT = 50;
  static final int INSTANCEOF = 52;

  /** Signs, {@code ~}, {@code @} and casts. */
  static final int UNARY = 54;

  static final int POWER = 56;
  static final int CLONE = 58;

  private Precedence() {}

  /** The strength of each kind of token as an operator after an operand; 0 where it is none. */
  static byte[] table(LanguageLevel level) {
    byte[] table = new byte[Kind.COUNT];
    put(table, LOGICAL_OR, Kind.OR);
    put(table, LOGICAL_XOR, Kind.XOR);
    put(table, LOGICAL_AND, Kind.AND);
    Arrays.fill(table, Kind.ASSIGN, Kind.COALESCE_ASSIGN + 1, (byte) ASSIGNMENT);
    put(table, CONDITIONAL, Kind.QUESTION);
    put(table, COALESCE, Kind.COALESCE);
    put(table, OR, Kind.BAR_BAR);
    put(table, AND, Kind.AND_AND);
    put(table, BINARY_OR, Kind.BAR);
    put(table, BINARY_XOR, Kind.CARET);
    put(table, BINARY_AND, Kind.AMPERSAND);
    put(
        table,
        EQUALITY,
        Kind.EQUAL_EQUAL,
        Kind.NOT_EQUAL,
        Kind.IDENTICAL,
        Kind.NOT_IDENTICAL,
        Kind.SPACESHIP);
    put(table, COMPARISON, Kind.LESS, Kind.LESS_EQUAL, Kind.GREATER, Kind.GREATER_EQUAL);
    put(table, PIPE, Kind.PIPE);
    // Up to 7.4 the dot was as strong as the signs beside it.
    put(table, level.isAtLeast(LanguageLevel.PHP_8_0) ? CONCAT : SUM, Kind.DOT);
    put(table, SHIFT, Kind.SHIFT_LEFT, Kind.SHIFT_RIGHT);
    put(table, SUM, Kind.PLUS, Kind.MINUS);
    put(table, PRODUCT, Kind.STAR, Kind.SLASH, Kind.PERCENT);
    put(table, INSTANCEOF, Kind.INSTANCEOF);
    put(table, POWER, Kind.POWER);
    return table;
  }

  private static void put(byte[] table, int strength, int... kinds) {
    for (int kind : kinds) {
      table[kind] = (byte) strength;
    }
  }
}
