package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.CompilationUnit;
import dev.phpfsck.parser.ast.Node;
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
  private final ParserConfiguration configuration;

  ParseResult(CompilationUnit unit, List<Problem> problems, ParserConfiguration configuration) {
    this.unit = unit;
    this.problems = List.copyOf(problems);
    this.configuration = configuration;
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

  /**
   * Every token of the file, white space and comments included: joined, they are the file. Not kept
   * but read again at each call, which takes a fraction of the time of parsing.
   */
  public List<Token> getTokens() {
    return new PhpParser(configuration).tokens(unit.getFile());
  }

  /** The tokens that {@code node} is made of. */
  public List<Token> getTokens(Node node) {
    return getTokens().stream()
        .filter(token ->
            token.getBeginOffset() >= node.getBeginOffset()
                && token.getEndOffset() <= node.getEndOffset())
        .toList();
  }

  /** The file that was parsed. */
  public SourceFile getSourceFile() {
    return unit.getFile();
  }
}
