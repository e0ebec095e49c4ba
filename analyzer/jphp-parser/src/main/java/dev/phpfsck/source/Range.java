package dev.phpfsck.source;

/**
 * A stretch of source text as people read it: from its first byte to its last, both inclusive. For
 * text that is empty both are the place where it would stand.
 */
public record Range(Position begin, Position end) {
  @Override
  public String toString() {
    return begin + "-" + end;
  }
}
