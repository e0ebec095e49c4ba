package dev.phpfsck.parser;

import dev.phpfsck.source.Range;
import dev.phpfsck.source.SourceFile;
import dev.phpfsck.source.Span;

/**
 * A word, sign, string or comment, or the white space between. The tokens of a file, joined, are
 * the file.
 */
public final class Token {
  private final TokenKind kind;
  private final SourceFile file;
  private final int begin;
  private final int end;

  Token(TokenKind kind, SourceFile file, int begin, int end) {
    this.kind = kind;
    this.file = file;
    this.begin = begin;
    this.end = end;
  }

  public TokenKind getKind() {
    return kind;
  }

  /** The source text, exactly; one character a byte. */
  public String getText() {
    return file.text(begin, end);
  }

  /** The offset of the first byte. */
  public int getBeginOffset() {
    return begin;
  }

  /** The offset after the last byte. */
  public int getEndOffset() {
    return end;
  }

  /** The bytes that the token is made of. */
  public Span getSpan() {
    return new Span(begin, end);
  }

  /** Lines and columns of the first and of the last byte. */
  public Range getRange() {
    return file.range(begin, end);
  }

  @Override
  public String toString() {
    return kind + " " + getText();
  }
}
