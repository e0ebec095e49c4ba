package dev.phpfsck.search;

import dev.phpfsck.source.Span;
import java.util.List;

/** What a term is looked for by. */
sealed interface Needle permits Literal, Expression {
  /** Told of a match. */
  interface Sink {
    void match(int start, int end);
  }

  /**
   * All matches in {@code place} that are not empty, in order, none within another; a look beyond
   * the place shows what stands there.
   */
  void eachIn(Text text, Span place, Sink sink);

  /**
   * A place before which no match that begins at {@code from} or later can end, -1 where there is
   * none at all; quicker than a look for a match.
   */
  int next(Text text, int from);

  /** Texts that every match holds, case aside. */
  List<String> certain();

  /** Whether all of {@code text} matches. */
  boolean matches(String text);

  /** Whether there is a match in {@code text}. */
  default boolean isIn(Text text) {
    boolean[] found = new boolean[1];
    eachIn(text, text.whole(), (start, end) -> found[0] = true);
    return found[0];
  }
}
