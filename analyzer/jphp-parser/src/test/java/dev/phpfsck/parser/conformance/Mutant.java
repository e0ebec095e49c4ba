package dev.phpfsck.parser.conformance;

import dev.phpfsck.parser.conformance.Php.PhpToken;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** A file with one token damaged. */
final class Mutant {
  private final byte[] text;
  private final String description;

  private Mutant(byte[] text, String description) {
    this.text = text;
    this.description = description;
  }

  /** The whole file. */
  byte[] text() {
    return text;
  }

  /** What was done to which token. */
  String description() {
    return description;
  }

  private static final Set<String> UNTOUCHED =
      Set.of("T_WHITESPACE", "T_COMMENT", "T_DOC_COMMENT", "T_INLINE_HTML", "T_OPEN_TAG");

  private enum Damage {
    DELETED,
    DOUBLED,
    SWAPPED_WITH_THE_NEXT,
    CUT_IN_HALF,
    LAST_OF_THE_FILE
  }

  /** Damages a token of {@code text} that {@code random} picks. */
  static Mutant of(byte[] text, List<PhpToken> tokens, Random random) {
    int first = significant(tokens, random.nextInt(tokens.size()));
    int next = significant(tokens, first + 1);
    Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
    int begin = begin(text, tokens, first);
    int end = begin(text, tokens, first + 1);
    int nextBegin = begin(text, tokens, next);
    int nextEnd = begin(text, tokens, next + 1);
    ByteArrayOutputStream mutant = new ByteArrayOutputStream(text.length + end - begin);
    mutant.write(text, 0, begin);
    switch (damage) {
      case DELETED -> mutant.write(text, end, text.length - end);
      case DOUBLED -> mutant.write(text, begin, text.length - begin);
      case SWAPPED_WITH_THE_NEXT -> {
        mutant.write(text, nextBegin, nextEnd - nextBegin);
        mutant.write(text, end, Math.max(0, nextBegin - end));
        mutant.write(text, begin, end - begin);
        mutant.write(text, Math.max(end, nextEnd), text.length - Math.max(end, nextEnd));
      }
      case CUT_IN_HALF -> {
        mutant.write(text, begin, (end - begin) / 2);
        mutant.write(text, end, text.length - end);
      }
      case LAST_OF_THE_FILE -> mutant.write(text, begin, end - begin);
    }
    String name = first < tokens.size() ? tokens.get(first).name() : "end";
    String damaged = damage.name().toLowerCase(Locale.ROOT);
    return new Mutant(mutant.toByteArray(), name + " at " + begin + " " + damaged);
  }

  /** The first token from {@code from} on that matters to the grammar; the size where none does. */
  private static int significant(List<PhpToken> tokens, int from) {
    int i = from;
    while (i < tokens.size() && UNTOUCHED.contains(tokens.get(i).name())) {
      i++;
    }
    return i;
  }

  private static int begin(byte[] text, List<PhpToken> tokens, int index) {
    return index < tokens.size() ? tokens.get(index).offset() : text.length;
  }
}
