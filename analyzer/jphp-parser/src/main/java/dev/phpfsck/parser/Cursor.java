package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.NodeList;
import java.util.Arrays;

/**
 * A place in the tokens of a file, white space and comments passed over, and a stack for the nodes
 * of lists that are not complete yet.
 */
abstract sealed class Cursor permits Recovery {
  byte[] text = new byte[0];
  private byte[] kinds = new byte[0];
  private int last;
  private int[] starts = new int[0];

  /** The index of the current token. */
  int pos;

  /** The kind of the current token. */
  int kind;

  /** Where the token before the current one ends. */
  int prevEnd;

  private Node[] nodes = new Node[256];
  private int top;

  final void open(TokenBuffer tokens) {
    text = tokens.text;
    kinds = tokens.kinds;
    starts = tokens.starts;
    last = tokens.count - 1;
    pos = -1;
    top = 0;
    advance();
    prevEnd = 0;
  }

  /** Goes on to the next token; stays at the end of the file. */
  final void advance() {
    int p = pos;
    byte[] k = kinds;
    if (kind == Kind.END_OF_FILE && p >= 0) {
      prevEnd = starts[p];
      return;
    }
    p++;
    prevEnd = starts[p];
    while ((k[p] & 0xff) <= Kind.LAST_TRIVIA) {
      p++;
    }
    pos = p;
    kind = k[p] & 0xff;
  }

  /** Goes on to the end of the file at once. */
  final void leaveFile() {
    pos = last;
    kind = Kind.END_OF_FILE;
    prevEnd = starts[last];
  }

  /** Goes back to a place that was left before, with the lists as long as they were. */
  final void goBack(int index, int end, int mark) {
    pos = index;
    kind = kindAt(index);
    prevEnd = end;
    top = mark;
  }

  /** Goes on if the current token is of that kind. */
  final boolean accept(int wanted) {
    if (kind != wanted) {
      return false;
    }
    advance();
    return true;
  }

  /** The offset of the current token. */
  final int begin() {
    return starts[pos];
  }

  /** The offset after the current token. */
  final int end() {
    return starts[kind == Kind.END_OF_FILE ? pos : pos + 1];
  }

  /** The kind of the token after the current one. */
  final int peek() {
    return kindAt(nextIndex(pos));
  }

  /** The kind of the second token after the current one. */
  final int peekSecond() {
    return kindAt(nextIndex(nextIndex(pos)));
  }

  final int nextIndex(int index) {
    int p = index;
    if (kindAt(p) == Kind.END_OF_FILE) {
      return p;
    }
    do {
      p++;
    } while ((kinds[p] & 0xff) <= Kind.LAST_TRIVIA);
    return p;
  }

  final int kindAt(int index) {
    return kinds[index] & 0xff;
  }

  final int startOf(int index) {
    return starts[index];
  }

  /** Whether the current token is the first of its line. */
  final boolean isAtLineStart() {
    for (int i = begin() - 1; i >= prevEnd; i--) {
      if (text[i] == '\n' || text[i] == '\r') {
        return true;
      }
    }
    return begin() == 0
        || (prevEnd > 0 && (text[prevEnd - 1] == '\n' || text[prevEnd - 1] == '\r'));
  }

  // ---- lists

  /** Where a list begins on the stack; to be given to {@link #list}. */
  final int mark() {
    return top;
  }

  final void push(Node node) {
    if (top == nodes.length) {
      nodes = Arrays.copyOf(nodes, top * 2);
    }
    nodes[top++] = node;
  }

  /**
   * The nodes pushed since {@code mark}, which must all be of kind {@code N}; takes them off the
   * stack.
   */
  final <N extends Node> NodeList<N> list(int mark) {
    NodeList<N> list = NodeList.of(nodes, mark, top);
    top = mark;
    return list;
  }
}
