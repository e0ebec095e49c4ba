package dev.phpfsck.parser.fuzz;

import dev.phpfsck.parser.ParseResult;
import dev.phpfsck.parser.Problem;
import dev.phpfsck.parser.Token;
import dev.phpfsck.parser.ast.CompilationUnit;
import dev.phpfsck.parser.ast.FloatLiteralExpr;
import dev.phpfsck.parser.ast.IntegerLiteralExpr;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.StringLiteralExpr;
import dev.phpfsck.parser.ast.StringPart;
import java.util.List;

/** What holds of every result of parsing, whatever the source. */
final class Invariants {
  private Invariants() {}

  /**
   * Fails unless the root is the whole of {@code source}, every node lies within its parent and
   * after the sibling before it, the tokens joined are the source, and every problem lies in it.
   */
  static void check(byte[] source, ParseResult result) {
    CompilationUnit root = result.getResult();
    require(root.getBeginOffset() == 0 && root.getEndOffset() == source.length, root, "is all");
    root.walk(Invariants::checkChildren);
    checkTokens(source.length, result.getTokens());
    checkProblems(source.length, result.getProblems());
  }

  /** Fails unless every literal has a value. */
  static void checkValues(ParseResult result) {
    result.getResult().walk(Invariants::checkValue);
  }

  private static void checkChildren(Node parent) {
    require(parent.getBeginOffset() <= parent.getEndOffset(), parent, "begins before it ends");
    int[] end = {parent.getBeginOffset()};
    parent.forEachChild(child -> {
      require(child.getBeginOffset() >= end[0], child, "begins after " + end[0]);
      require(child.getEndOffset() <= parent.getEndOffset(), child, "ends with its parent");
      require(child.getParentNode().orElseThrow() == parent, child, "knows its parent");
      end[0] = child.getEndOffset();
    });
  }

  private static void checkValue(Node node) {
    switch (node) {
      case StringLiteralExpr string -> require(string.getValue() != null, node, "has a value");
      case StringPart part -> require(part.getValue() != null, node, "has a value");
      case IntegerLiteralExpr number -> require(number.getValue() != Long.MIN_VALUE, node, "fits");
      case FloatLiteralExpr number -> require(number.getValue() >= 0, node, "is a number");
      default -> {}
    }
  }

  private static void checkTokens(int length, List<Token> tokens) {
    int end = 0;
    // A token may be empty: as PHP, the lexer says so where `"$a[ "` cannot go on.
    for (Token token : tokens) {
      if (token.getBeginOffset() != end || token.getEndOffset() < end) {
        throw new AssertionError("a gap before the token at " + end + ": " + token);
      }
      end = token.getEndOffset();
    }
    if (end != length) {
      throw new AssertionError("the tokens end at " + end + " of " + length);
    }
  }

  private static void checkProblems(int length, List<Problem> problems) {
    int begin = 0;
    for (Problem problem : problems) {
      if (problem.getBeginOffset() < begin
          || problem.getEndOffset() < problem.getBeginOffset()
          || problem.getEndOffset() > length
          || problem.getLine() < 1
          || problem.getMessage().isEmpty()) {
        throw new AssertionError("out of place: " + problem);
      }
      begin = problem.getBeginOffset();
    }
  }

  private static void require(boolean holds, Node node, String what) {
    if (!holds) {
      throw new AssertionError(
          node.getClass().getSimpleName()
              + " "
              + node.getBeginOffset()
              + ".."
              + node.getEndOffset()
              + " should hold: "
              + what);
    }
  }
}
