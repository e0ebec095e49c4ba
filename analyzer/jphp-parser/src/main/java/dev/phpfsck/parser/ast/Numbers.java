package dev.phpfsck.parser.ast;

import java.math.BigInteger;

/**
 * What the digits of a number literal mean: {@code 0x}, {@code 0b}, {@code 0o}, a leading zero,
 * underscores.
 */
final class Numbers {
  /** So many decimal digits are a {@code long} whatever they are. */
  private static final int SURE_DIGITS = 18;

  private Numbers() {}

  static long integer(String text) {
    return isPlain(text) ? Long.parseLong(text) : whole(text).longValue();
  }

  /** Whether a text is nothing but decimal digits, as almost all are. */
  private static boolean isPlain(String text) {
    if (text.length() > SURE_DIGITS || (text.length() > 1 && text.charAt(0) == '0')) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  static double floating(String text) {
    boolean based =
        text.length() > 1 && text.charAt(0) == '0' && "xXbBoO".indexOf(text.charAt(1)) >= 0;
    boolean decimal = text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    if (based || !decimal) {
      return whole(text).doubleValue();
    }
    return Double.parseDouble(text.replace("_", ""));
  }

  /** Digits that the base does not have end the number, as in PHP up to version 5. */
  private static BigInteger whole(String text) {
    String digits = text.replace("_", "");
    boolean negative = digits.startsWith("-");
    int start = negative ? 1 : 0;
    int base = 10;
    if (digits.length() > start + 1 && digits.charAt(start) == '0') {
      base =
          switch (digits.charAt(start + 1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 8;
          };
      start += Character.isDigit(digits.charAt(start + 1)) ? 1 : 2;
    }
    int end = start;
    while (end < digits.length() && Character.digit(digits.charAt(end), base) >= 0) {
      end++;
    }
    BigInteger value =
        start == end ? BigInteger.ZERO : new BigInteger(digits.substring(start, end), base);
    return negative ? value.negate() : value;
  }
}
