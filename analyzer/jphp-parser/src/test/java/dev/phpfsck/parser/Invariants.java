package dev.phpfsck.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.parser.ast.Node;
import java.util.stream.Collectors;

/** What holds for the tree of any bytes. */
final class Invariants {
  private Invariants() {}

  static void check(ParseResult result, String what) {
    result.getResult().walk(node -> checkChildren(node, what));
    String joined = result.getTokens().stream().map(Token::getText).collect(Collectors.joining());
    assertThat(joined).as(what).isEqualTo(result.getResult().getSource());
  }

  private static void checkChildren(Node node, String what) {
    int at = node.getBeginOffset();
    for (Node child : node.getChildNodes()) {
      if (child.getBeginOffset() < at
          || child.getEndOffset() > node.getEndOffset()
          || child.getParentNode().orElseThrow() != node) {
        throw new AssertionError(
            what
                + ": "
                + child.getClass()
                + " "
                + child.getSpan()
                + " in "
                + node.getClass()
                + " "
                + node.getSpan());
      }
      at = child.getEndOffset();
    }
  }
}
