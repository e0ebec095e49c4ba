package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.CompilationUnit;
import dev.phpfsck.source.SourceFile;
import java.util.List;

/**
 * What came of parsing: a tree, always, and what is wrong with the source. Where there are problems
 * the tree has {@code ErrorExpr}, {@code ErrorStmt} and {@code ErrorDecl} in it; around them it is
 * as good as ever.
 */
public final class ParseResult {
  private final CompilationUnit unit;
  private final List<Problem> problems;

  ParseResult(CompilationUnit unit, List<Problem> problems) {
    this.unit = unit;
    this.problems = List.copyOf(problems);
  }

  /** The tree. */
  public CompilationUnit getResult() {
    return unit;
  }

  /** What is wrong, in the order of the source; empty where PHP takes the file. */
  public List<Problem> getProblems() {
    return problems;
  }

  /** Whether there are no problems. */
  public boolean isSuccessful() {
    return problems.isEmpty();
  }

  /** The file that was parsed. */
  public SourceFile getSourceFile() {
    return unit.getFile();
  }
}
