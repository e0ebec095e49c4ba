package dev.phpfsck.search;

import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A text as it is, or a word. Found as Horspool's algorithm finds it: most of the bytes of a file
 * are not looked at, which counts in a process that is too short for its compiler.
 */
final class Literal implements Needle {
  private static final byte[] AS_IT_IS = new byte[256];
  private static final byte[] SMALL = new byte[256];

  static {
    for (int i = 0; i < 256; i++) {
      AS_IT_IS[i] = (byte) i;
      SMALL[i] = (byte) (i >= 'A' && i <= 'Z' ? i + 32 : i);
    }
  }

  private final String text;
  private final byte[] fold;
  private final byte[] wanted;

  /** By the byte that stands where the last one is wanted; 0 for that one itself. */
  private final int[] skips = new int[256];

  /** How far to go on behind a place that has the last byte and not the others. */
  private final int skipOfLast;

  private final boolean beginsName;
  private final boolean endsName;

  private Literal(String text, boolean anyCase, boolean beginsName, boolean endsName) {
    this.text = text;
    this.fold = anyCase ? SMALL : AS_IT_IS;
    this.wanted = text.getBytes(StandardCharsets.ISO_8859_1);
    this.beginsName = beginsName;
    this.endsName = endsName;
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = fold[wanted[i] & 0xff];
    }
    int last = wanted.length - 1;
    this.skipOfLast = skip(wanted[last]);
    for (int i = 0; i < 256; i++) {
      skips[i] = fold[i] == wanted[last] ? 0 : skip(fold[i]);
    }
  }

  /** How far the last place before the end that wants {@code b} lies from the end. */
  private int skip(byte b) {
    int at = wanted.length - 2;
    while (at >= 0 && wanted[at] != b) {
      at--;
    }
    return wanted.length - 1 - at;
  }

  /** Exactly {@code text}, which is not empty. */
  static Literal exactly(String text) {
    return new Literal(text, false, false, false);
  }

  /** {@code text}, which is not empty, with ASCII letters in any case. */
  static Literal inAnyCase(String text) {
    return new Literal(text, true, false, false);
  }

  /**
   * A word in any case. It ends where a name changes: at a sign, or between a small letter or a
   * digit and a capital.
   *
   * @param openStart whether more of a name may stand before it; {@code openEnd} the same behind
   */
  static Literal word(String word, boolean openStart, boolean openEnd) {
    boolean first = Character.isLetterOrDigit(word.charAt(0));
    boolean last = Character.isLetterOrDigit(word.charAt(word.length() - 1));
    return new Literal(word, true, first && !openStart, last && !openEnd);
  }

  @Override
  public void eachIn(Text in, Span place, Sink sink) {
    byte[] bytes = in.bytes();
    int at = next(bytes, place.start(), place.end());
    while (at >= 0) {
      int end = at + wanted.length;
      boolean isWord =
          (!beginsName || at == 0 || !isOfWord(bytes[at - 1]) || isHump(bytes, at))
              && (!endsName || end == in.length() || !isOfWord(bytes[end]) || isHump(bytes, end));
      if (isWord) {
        sink.match(at, end);
      }
      at = next(bytes, isWord ? end : at + 1, place.end());
    }
  }

  /** Where this first stands in the bytes between {@code from} and {@code to}; -1 for nowhere. */
  int next(byte[] in, int from, int to) {
    // The quick compiler would read fields anew for each byte.
    int[] ways = skips;
    int last = wanted.length - 1;
    int at = from + last;
    while (at < to) {
      int skip = ways[in[at] & 0xff];
      if (skip > 0) {
        at += skip;
      } else if (isAt(in, at - last)) {
        return at - last;
      } else {
        at += skipOfLast;
      }
    }
    return -1;
  }

  private boolean isAt(byte[] in, int at) {
    for (int i = 0; i < wanted.length; i++) {
      if (fold[in[at + i] & 0xff] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name goes on with a capital at {@code at}. */
  private static boolean isHump(byte[] in, int at) {
    return isCapital(in[at]) && isOfWord(in[at - 1]) && !isCapital(in[at - 1]);
  }

  private static boolean isOfWord(byte b) {
    return isCapital(b) || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9');
  }

  private static boolean isCapital(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  @Override
  public int next(Text text, int from) {
    return next(text.bytes(), from, text.length());
  }

  @Override
  public List<String> certain() {
    return List.of(text);
  }

  @Override
  public boolean matches(String whole) {
    return whole.length() == text.length() && isAt(whole.getBytes(StandardCharsets.ISO_8859_1), 0);
  }
}
