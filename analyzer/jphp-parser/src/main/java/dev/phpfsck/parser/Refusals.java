package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.Node;

/** Where the checks of what the compiler refuses report to, and the version of PHP that they go by. */
record Refusals(LanguageLevel level, Problems problems) {
  void refuse(String message, Node node) {
    int begin = node.getBeginOffset();
    problems.refuse(message, begin, node.getEndOffset());
  }

  boolean isAtLeast(LanguageLevel first) {
    return level.isAtLeast(first);
  }
}
