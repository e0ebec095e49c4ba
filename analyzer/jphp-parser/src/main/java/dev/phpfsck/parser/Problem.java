package dev.phpfsck.parser;

import dev.phpfsck.source.Position;
import dev.phpfsck.source.Range;
import dev.phpfsck.source.SourceFile;
import dev.phpfsck.source.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something in a file that PHP, or the version of it that was asked for, does not accept. */
public final class Problem {
  /** What sort of trouble it is. */
  public enum Kind {
    /** The text is no PHP: PHP says "syntax error", or its lexer stops. */
    SYNTAX,
    /**
     * The text is well formed but PHP refuses to compile it, as with {@code break} outside of a
     * loop.
     */
    SEMANTIC,
    /** The feature came with a later version of PHP than the one asked for. */
    TOO_NEW,
    /** The feature is gone from the version of PHP asked for. */
    REMOVED,
    /** The parser gave up on a part that is nested too deeply. */
    LIMIT
  }

  private final Kind kind;
  private final String message;
  private final SourceFile file;
  private final int begin;
  private final int end;
  private final int lineOffset;
  private final @Nullable LanguageLevel removed;

  Problem(Kind kind, String message, SourceFile file, int begin, int end, int lineOffset) {
    this(kind, message, file, begin, end, lineOffset, null);
  }

  Problem(
      Kind kind,
      String message,
      SourceFile file,
      int begin,
      int end,
      int lineOffset,
      @Nullable LanguageLevel removed) {
    this.kind = kind;
    this.removed = removed;
    this.message = message;
    this.file = file;
    this.begin = begin;
    this.end = end;
    this.lineOffset = lineOffset;
  }

  public Kind getKind() {
    return kind;
  }

  /**
   * What is wrong: lower case, no full stop, code in backticks; one character a byte where source
   * text is quoted.
   */
  public String getMessage() {
    return message;
  }

  /** Of a feature that is gone, the first version of PHP without it; empty for other problems. */
  public Optional<LanguageLevel> getRemovedIn() {
    return Optional.ofNullable(removed);
  }

  /** The offset of the first byte in question. */
  public int getBeginOffset() {
    return begin;
  }

  /** The offset after the last byte in question; that of the first where something is missing. */
  public int getEndOffset() {
    return end;
  }

  /** The bytes in question. */
  public Span getSpan() {
    return new Span(begin, end);
  }

  /** Lines and columns of the bytes in question. */
  public Range getLocation() {
    return file.range(begin, end);
  }

  /**
   * The line that PHP names for this problem, from 1. For a token that goes over several lines PHP
   * names the last one, so this can be a later line than that of {@link #getLocation}.
   */
  public int getLine() {
    return file.lines().line(lineOffset);
  }

  /** File, place and message in one line, {@code a.php:3:14: unexpected `)`}. */
  public String getVerboseMessage() {
    Position at = getLocation().begin();
    return file.name() + ":" + at + ": " + message;
  }

  @Override
  public String toString() {
    return getVerboseMessage();
  }
}
