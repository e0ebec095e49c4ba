package dev.phpfsck.parser.ast;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.Consumer;

/**
 * Nodes of one kind in source order. It cannot be changed.
 *
 * @param <N> the kind of node
 */
public final class NodeList<N extends Node> extends AbstractList<N> implements RandomAccess {
  private static final NodeList<Node> EMPTY = new NodeList<>(new Node[0]);

  private final Node[] nodes;

  private NodeList(Node[] nodes) {
    this.nodes = nodes;
  }

  /** The list without nodes. */
  @SuppressWarnings("unchecked") // It holds nothing that could be of the wrong kind.
  public static <N extends Node> NodeList<N> empty() {
    return (NodeList<N>) EMPTY;
  }

  /**
   * The nodes of {@code stack} from {@code start} up to and without {@code end}, copied. The caller
   * vouches for their being of kind {@code N}; it is not checked.
   */
  public static <N extends Node> NodeList<N> of(Node[] stack, int start, int end) {
    if (start == end) {
      return empty();
    }
    Node[] copy = new Node[end - start];
    System.arraycopy(stack, start, copy, 0, copy.length);
    return new NodeList<>(copy);
  }

  NodeList<N> adoptedBy(Node parent) {
    for (Node node : nodes) {
      parent.adopt(node);
    }
    return this;
  }

  @Override
  @SuppressWarnings("unchecked") // Whoever made the list vouched for the kind.
  public N get(int index) {
    return (N) nodes[index];
  }

  @Override
  public int size() {
    return nodes.length;
  }

  @Override
  @SuppressWarnings("unchecked") // As in get.
  public void forEach(Consumer<? super N> action) {
    for (Node node : nodes) {
      action.accept((N) node);
    }
  }
}
