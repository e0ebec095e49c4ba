package dev.phpfsck.parser.ast;

import dev.phpfsck.source.Range;
import dev.phpfsck.source.SourceFile;
import dev.phpfsck.source.Span;

/**
 * {@code // to the end of the line}, {@code # likewise}, {@code /* block *}{@code /}, {@code /**
 * doc *}{@code /}. Comments are no nodes: they may stand between any two tokens. {@link
 * Node#getComment} finds the one that belongs to a node.
 */
public final class Comment {
  /** How it is written. */
  public enum Kind {
    LINE,
    BLOCK,
    DOC
  }

  private final SourceFile file;
  private final int begin;
  private final int end;

  Comment(SourceFile file, int begin, int end) {
    this.file = file;
    this.begin = begin;
    this.end = end;
  }

  public Kind getKind() {
    String text = getSource();
    if (!text.startsWith("/*")) {
      return Kind.LINE;
    }
    // As in PHP, the second star of a doc comment needs white space after it.
    boolean doc =
        text.length() > 4 && text.charAt(2) == '*' && " \t\r\n".indexOf(text.charAt(3)) >= 0;
    return doc ? Kind.DOC : Kind.BLOCK;
  }

  /**
   * The text between the marks that open and close the comment, white space at both ends taken off.
   */
  public String getContent() {
    String text = getSource();
    int opening = text.startsWith("#") ? 1 : getKind() == Kind.DOC ? 3 : 2;
    boolean closed = text.startsWith("/*") && text.endsWith("*/") && text.length() >= opening + 2;
    return text.substring(opening, closed ? text.length() - 2 : text.length()).strip();
  }

  /**
   * The whole comment as it stands in the file, without the line break after it; one character a
   * byte.
   */
  public String getSource() {
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

  /** The bytes that the comment is made of. */
  public Span getSpan() {
    return new Span(begin, end);
  }

  /** Lines and columns of the first and of the last byte. */
  public Range getRange() {
    return file.range(begin, end);
  }

  @Override
  public String toString() {
    return getSource();
  }
}
