package dev.phpfsck.index;

import dev.phpfsck.source.Span;
import java.util.List;
import java.util.Map;

/** What a text holds besides its bytes, as one who can read it says. */
public final class TextParts {
  /** Those of a text that nobody can read. */
  public static final TextParts NONE = new TextParts(new byte[0], Map.of());

  private final byte[] kept;
  private final Map<String, List<Span>> named;

  /** Reads texts, one at a time. */
  public interface Reader {
    TextParts read(byte[] content);
  }

  /**
   * The parts of one text.
   *
   * @param kept given back with the file, whatever it means; must not change
   * @param named stretches in which alone something may be looked for, by a name for them
   */
  public TextParts(byte[] kept, Map<String, List<Span>> named) {
    this.kept = kept;
    this.named = Map.copyOf(named);
  }

  byte[] kept() {
    return kept;
  }

  Map<String, List<Span>> named() {
    return named;
  }
}
