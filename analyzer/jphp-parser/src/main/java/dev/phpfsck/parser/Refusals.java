package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.BinaryExpr;
import dev.phpfsck.parser.ast.ConstantFetchExpr;
import dev.phpfsck.parser.ast.IntegerLiteralExpr;
import dev.phpfsck.parser.ast.Node;

/**
 * Where the checks of what the compiler refuses report to, and the version of PHP that they go by.
 */
record Refusals(LanguageLevel level, Problems problems) {
  void refuse(String message, Node node) {
    if (isCompiledAway(node)) {
      return;
    }
    int begin = node.getBeginOffset();
    problems.refuse(message, begin, node.getEndOffset());
  }

  /** Refuses {@code what} where the language level has it no more. */
  void until(LanguageLevel removed, String what, Node node) {
    if (isAtLeast(removed) && !isCompiledAway(node)) {
      problems.refuseRemoved(removed, what, node.getBeginOffset(), node.getEndOffset());
    }
  }

  /**
   * Whether the code is on the right of {@code 0 &&} and the like, which PHP drops before it looks
   * at it.
   */
  private static boolean isCompiledAway(Node node) {
    Node at = node;
    while (at.getParentNode().isPresent()) {
      Node around = at.getParentNode().get();
      if (around instanceof BinaryExpr binary
          && binary.getRight() == at
          && (binary.getOperator() == BinaryExpr.Operator.AND
              || binary.getOperator() == BinaryExpr.Operator.OR)
          && (binary.getLeft() instanceof IntegerLiteralExpr
              || binary.getLeft() instanceof ConstantFetchExpr)) {
        return true;
      }
      at = around;
    }
    return false;
  }

  boolean isAtLeast(LanguageLevel first) {
    return level.isAtLeast(first);
  }
}
