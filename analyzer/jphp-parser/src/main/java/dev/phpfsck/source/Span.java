package dev.phpfsck.source;

/**
 * A stretch of source text, as byte offsets counted from 0: {@code start} is its first byte, {@code
 * end} the one after its last. A span may be empty; it is then a place between two bytes.
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The number of bytes in this span. */
  public int length() {
    return end - start;
  }

  /** Whether the byte at {@code offset} lies in this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether all of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
