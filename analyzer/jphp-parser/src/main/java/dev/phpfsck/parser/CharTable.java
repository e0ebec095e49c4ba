package dev.phpfsck.parser;

/** What each of the 256 bytes can be in PHP source. */
final class CharTable {
  /** May begin a name: letters, the underscore and every byte from 0x80 on. */
  static final byte NAME_START = 1;

  /** May continue a name: the above and digits. */
  static final byte NAME_PART = 2;

  static final byte DIGIT = 4;

  static final byte HEX_DIGIT = 8;

  /**
   * The four bytes that PHP takes for white space between tokens: blank, tab, line feed, carriage
   * return.
   */
  static final byte SPACE = 16;

  /** Ends a run of plain text inside double quotes, back quotes or a heredoc. */
  static final byte STRING_STOP = 32;

  /**
   * Ends the run of a comment up to the end of its line: a line break, or a question mark that may
   * be {@code ?>}.
   */
  static final byte LINE_STOP = 64;

  private static final byte[] FLAGS = flags();

  private CharTable() {}

  static boolean is(byte b, byte flag) {
    return (FLAGS[b & 0xff] & flag) != 0;
  }

  private static byte[] flags() {
    byte[] flags = new byte[256];
    for (int b = 0; b < 256; b++) {
      boolean letter = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
      boolean digit = b >= '0' && b <= '9';
      boolean start = letter || b == '_' || b >= 0x80;
      boolean hex = digit || (letter && (b | 0x20) <= 'f');
      boolean space = b == ' ' || b == '\t' || b == '\n' || b == '\r';
      // The lexer puts a zero byte behind the text, so runs stop there without a test for the end.
      boolean stringStop = "\"`$\\{\n\r\0".indexOf(b) >= 0;
      boolean lineStop = "?\n\r\0".indexOf(b) >= 0;
      flags[b] =
          (byte)
              ((start ? NAME_START : 0)
                  | (start || digit ? NAME_PART : 0)
                  | (digit ? DIGIT : 0)
                  | (hex ? HEX_DIGIT : 0)
                  | (space ? SPACE : 0)
                  | (stringStop ? STRING_STOP : 0)
                  | (lineStop ? LINE_STOP : 0));
    }
    return flags;
  }
}
