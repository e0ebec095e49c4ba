package dev.phpfsck.parser;

import static dev.phpfsck.parser.CharTable.DIGIT;
import static dev.phpfsck.parser.CharTable.HEX_DIGIT;

/** Reads numbers: "Integers" and "Floating point numbers" in the PHP manual. */
abstract class NumberLexer extends StringLexer {
  final LanguageLevel level;

  NumberLexer(LanguageLevel level) {
    this.level = level;
  }

  /** A number at {@code start}; answers its end. */
  final int number(int start) {
    byte[] s = text;
    if (s[start] == '0') {
      int second = s[start + 1] | 0x20;
      if (second == 'x' && CharTable.is(s[start + 2], HEX_DIGIT)) {
        return based(start, 16);
      }
      if (second == 'b' && (s[start + 2] == '0' || s[start + 2] == '1')) {
        return based(start, 2);
      }
      if (second == 'o'
          && s[start + 2] >= '0'
          && s[start + 2] <= '7'
          && level.isAtLeast(LanguageLevel.PHP_8_1)) {
        return based(start, 8);
      }
    }
    int p = digitsEnd(start);
    boolean floating = false;
    if (s[p] == '.') {
      floating = true;
      p = CharTable.is(s[p + 1], DIGIT) ? digitsEnd(p + 1) : p + 1;
    }
    if ((s[p] | 0x20) == 'e') {
      int sign = s[p + 1] == '+' || s[p + 1] == '-' ? 1 : 0;
      if (CharTable.is(s[p + 1 + sign], DIGIT)) {
        floating = true;
        p = digitsEnd(p + 1 + sign);
      }
    }
    emit(floating || isTooLarge(start, p) ? Kind.FLOAT : Kind.INTEGER, start);
    return p;
  }

  private int digitsEnd(int start) {
    byte[] s = text;
    int p = start;
    while (CharTable.is(s[p], DIGIT)
        || (s[p] == '_' && p > start && CharTable.is(s[p + 1], DIGIT))) {
      p++;
    }
    return p;
  }

  private int based(int start, int base) {
    byte[] s = text;
    int p = start + 2;
    int bits = 0;
    int perDigit = Integer.numberOfTrailingZeros(base);
    while (true) {
      int digit = Character.digit(s[p] == '_' ? s[p + 1] : s[p], base);
      if (digit < 0) {
        break;
      }
      if (s[p] != '_') {
        bits = bits == 0 ? 32 - Integer.numberOfLeadingZeros(digit) : bits + perDigit;
      }
      p++;
    }
    emit(bits > 63 ? Kind.FLOAT : Kind.INTEGER, start);
    return p;
  }

  /**
   * Whether the digits, decimal or octal by their leading zero, make more than 63 bits. Reports an
   * 8 or 9 in octal.
   */
  private boolean isTooLarge(int start, int end) {
    boolean octal = text[start] == '0';
    if (!octal && end - start < 19) {
      return false;
    }
    int base = octal ? 8 : 10;
    long value = 0;
    boolean tooLarge = false;
    for (int p = start; p < end; p++) {
      int digit = text[p] - '0';
      if (text[p] == '_') {
        continue;
      }
      if (digit >= base) {
        problem("invalid numeric literal", start, end);
        break;
      }
      tooLarge |= value > (Long.MAX_VALUE - digit) / base;
      value = value * base + digit;
    }
    return tooLarge;
  }
}
