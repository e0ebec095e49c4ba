package dev.phpfsck.parser.fuzz;

import dev.phpfsck.parser.ParseResult;
import dev.phpfsck.parser.PhpParser;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Damaged files, some of each kind and many at random. The random ones are always the same unless
 * asked for otherwise: {@code -Dphpfsck.seed=N} takes others, {@code -Dphpfsck.fuzz=N} takes so
 * many.
 */
class DamagedFileTest {
  private static final String[] WORDS = {
    "<?php ",
    "?>",
    "<?=",
    "'",
    "\"",
    "`",
    "<<<A\n",
    "\nA",
    "<<<'A'\n",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "${",
    "{$",
    "$",
    "#[",
    "#",
    "//",
    "/*",
    "*/",
    ";",
    ",",
    "=>",
    "->",
    "?->",
    "::",
    "...",
    "=",
    "&",
    "|",
    "?",
    ":",
    "??",
    "|>",
    "\\",
    "fn",
    "function",
    "class",
    "match",
    "static",
    "new",
    "if",
    "else",
    "endif;",
    "case",
    "default",
    "try",
    "catch",
    "use",
    "namespace",
    "abstract",
    "readonly",
    "enum",
    "yield",
    "yield from",
    "throw",
    "include",
    "print",
    "list",
    "array",
    "__halt_compiler();",
    "declare",
    "goto",
    "instanceof",
    "insteadof",
    "as",
    "0x",
    "1e",
    "1_",
    ".",
    "\0",
    "\r",
    "\r\n",
    "\u00ff",
    "\u0080",
    "get",
    "set",
    "public(set)",
    "(int)",
    "extends",
    "const",
    "while",
    "do",
    "for"
  };

  private final PhpParser parser = new PhpParser();

  private void parse(byte[] source, String what) {
    try {
      ParseResult result = parser.parse(source);
      Invariants.check(source, result);
      Invariants.checkValues(result);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      throw new AssertionError(
          what + ": " + e + ", as hexadecimal: " + HexFormat.of().formatHex(source), e);
    }
  }

  @Test
  void survivesAFileThatEndsAtAnyByte() {
    for (byte[] seed : Seeds.all()) {
      for (int end = 0; end <= seed.length; end++) {
        parse(Arrays.copyOf(seed, end), "cut off at " + end);
      }
    }
  }

  @Test
  void survivesAFileThatLacksAnyByte() {
    for (byte[] seed : Seeds.all()) {
      for (int gap = 0; gap < seed.length; gap++) {
        byte[] source = Arrays.copyOf(seed, seed.length - 1);
        System.arraycopy(seed, gap + 1, source, gap, source.length - gap);
        parse(source, "without the byte at " + gap);
      }
    }
  }

  @Test
  void survivesAnyByteAnywhere() {
    for (byte[] seed : Seeds.all()) {
      for (int at = 0; at < seed.length; at++) {
        byte[] source = seed.clone();
        source[at] = (byte) (at * 31 % 256);
        parse(source, "another byte at " + at);
        source[at] = 0;
        parse(source, "NUL at " + at);
        source[at] = (byte) 0xff;
        parse(source, "0xff at " + at);
      }
    }
  }

  @Test
  void survivesRandomDamage() {
    long seed = Long.getLong("phpfsck.seed", 20261121);
    long count = Long.getLong("phpfsck.fuzz", 20_000);
    Random random = new Random(seed);
    List<byte[]> seeds = Seeds.all();
    byte[] source = seeds.get(0);
    for (long i = 0; i < count; i++) {
      // Damage adds up until there is too much of it, or too little left.
      if (i % 16 == 0 || source.length < 16 || source.length > 8000) {
        source = seeds.get(random.nextInt(seeds.size()));
      }
      source = damaged(source, seeds, random);
      parse(source, "number " + i + " of seed " + seed);
    }
  }

  private static byte[] damaged(byte[] source, List<byte[]> seeds, Random random) {
    int begin = random.nextInt(source.length);
    int end = Math.min(source.length, begin + 1 + random.nextInt(1 << random.nextInt(8)));
    byte[] other = seeds.get(random.nextInt(seeds.size()));
    int otherBegin = random.nextInt(other.length);
    int otherEnd = Math.min(other.length, otherBegin + 1 + random.nextInt(1 << random.nextInt(8)));
    byte[] word = WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.ISO_8859_1);
    return switch (random.nextInt(6)) {
      case 0 -> replaced(source, begin, end, new byte[0]);
      case 1 -> replaced(source, begin, begin, Arrays.copyOfRange(source, begin, end));
      case 2 -> replaced(source, begin, begin, word);
      case 3 -> replaced(source, begin, end, word);
      case 4 -> replaced(source, begin, end, Arrays.copyOfRange(other, otherBegin, otherEnd));
      default -> replaced(source, begin, begin + 1, new byte[] {(byte) random.nextInt(256)});
    };
  }

  private static byte[] replaced(byte[] source, int begin, int end, byte[] by) {
    byte[] result = new byte[source.length - (end - begin) + by.length];
    System.arraycopy(source, 0, result, 0, begin);
    System.arraycopy(by, 0, result, begin, by.length);
    System.arraycopy(source, end, result, begin + by.length, source.length - end);
    return result;
  }
}
