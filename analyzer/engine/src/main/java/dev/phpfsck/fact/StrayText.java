package dev.phpfsck.fact;

import dev.phpfsck.source.Span;

/**
 * Text outside of PHP tags that hardly anybody means: PHP sends it to the visitor, the first of
 * each kind in a file.
 */
public record StrayText(Kind kind, Span span) {

  /** What it is. */
  public enum Kind {
    /** Code behind {@code <?}, which is code only where {@code short_open_tag} is on. */
    SHORT_TAG,
    /** The first line of a merge that was not finished. */
    CONFLICT,
    /** Nothing but a byte order mark, or blanks, before the first tag. */
    LEADING
  }
}
