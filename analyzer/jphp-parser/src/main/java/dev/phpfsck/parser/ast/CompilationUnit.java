package dev.phpfsck.parser.ast;

import dev.phpfsck.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A whole file: its statements, the text outside {@code <?php ... ?>} included, and its comments.
 */
public final class CompilationUnit extends Node {
  private final SourceFile sourceFile;
  private final NodeList<Stmt> statements;
  private final int[] comments;

  /**
   * @param comments where the comments begin and end, as pairs of offsets in source order
   */
  public CompilationUnit(SourceFile sourceFile, NodeList<Stmt> statements, int[] comments) {
    super(0, sourceFile.length());
    this.sourceFile = sourceFile;
    this.statements = statements.adoptedBy(this);
    this.comments = comments;
  }

  /** The file that the tree was read from. */
  public SourceFile getFile() {
    return sourceFile;
  }

  public NodeList<Stmt> getStatements() {
    return statements;
  }

  /** Every comment of the file, in source order. */
  public List<Comment> getComments() {
    return commentsWithin(0, getEndOffset());
  }

  List<Comment> commentsWithin(int begin, int end) {
    List<Comment> found = new ArrayList<>();
    for (int i = 0; i < comments.length && comments[i] < end; i += 2) {
      if (comments[i] >= begin) {
        found.add(new Comment(sourceFile, comments[i], comments[i + 1]));
      }
    }
    return List.copyOf(found);
  }

  Optional<Comment> commentBefore(Node node) {
    int low = 0;
    int high = comments.length / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comments[2 * middle] < node.getBeginOffset()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0 || !isBlank(comments[2 * low - 1], node.getBeginOffset())) {
      return Optional.empty();
    }
    return Optional.of(new Comment(sourceFile, comments[2 * low - 2], comments[2 * low - 1]));
  }

  private boolean isBlank(int from, int to) {
    byte[] bytes = sourceFile.bytes();
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ' && (bytes[i] < '\t' || bytes[i] > '\r')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    statements.forEach(action);
  }

  @Override
  public <A> void accept(VoidVisitor<A> visitor, A argument) {
    visitor.visit(this, argument);
  }

  @Override
  public <R, A> R accept(GenericVisitor<R, A> visitor, A argument) {
    return visitor.visit(this, argument);
  }
}
