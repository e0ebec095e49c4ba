package dev.phpfsck.parser.ast;

import dev.phpfsck.source.Position;
import dev.phpfsck.source.Range;
import dev.phpfsck.source.SourceFile;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the tree: a stretch of source text and what it means. Nodes are made by the parser and
 * do not change; what they compute on request (values, lines) needs no lock.
 *
 * <p>Every node lies within its parent, and the children of a node follow one another without
 * overlap. Offsets are bytes from 0, lines and columns count from 1.
 */
public abstract sealed class Node
    permits Argument,
        ArrayItem,
        Attribute,
        AttributeGroup,
        CatchClause,
        ClosureUse,
        CompilationUnit,
        ConstItem,
        DeclareDirective,
        ElseIfClause,
        Expr,
        MatchArm,
        MemberDecl,
        Parameter,
        PropertyHook,
        PropertyItem,
        StaticVar,
        Stmt,
        SwitchCase,
        TraitAdaptation,
        Type,
        UseItem {
  private @Nullable Node parent;

  /** The root, once somebody asked for it. */
  private @Nullable CompilationUnit unit;

  private int begin;
  private int end;

  Node(int begin, int end) {
    // A node of which no token could be read begins where the last one before it ends.
    this.begin = Math.min(begin, end);
    this.end = end;
  }

  final <N extends Node> N adopt(N child) {
    Node node = child;
    node.parent = this;
    // What stands for a missing part may lie before the first token or behind the last one.
    if (node.begin < begin) {
      begin = node.begin;
    }
    if (node.end > end) {
      end = node.end;
    }
    return child;
  }

  final <N extends Node> @Nullable N adoptOptional(@Nullable N child) {
    if (child != null) {
      adopt(child);
    }
    return child;
  }

  /** Calls {@code action} with each child, in source order. */
  public abstract void forEachChild(Consumer<? super Node> action);

  /** Calls the method of {@code visitor} for this kind of node. */
  public abstract <A> void accept(VoidVisitor<A> visitor, A argument);

  /** Answers what the method of {@code visitor} for this kind of node does. */
  public abstract <R, A> R accept(GenericVisitor<R, A> visitor, A argument);

  /** The offset of the first byte. */
  public final int getBeginOffset() {
    return begin;
  }

  /** The offset after the last byte. */
  public final int getEndOffset() {
    return end;
  }

  /** The bytes that this node is made of. */
  public final Span getSpan() {
    return new Span(begin, end);
  }

  /** Lines and columns of the first and of the last byte. */
  public final Range getRange() {
    return getSourceFile().range(begin, end);
  }

  /** Line and column of the first byte. */
  public final Position getBegin() {
    return getSourceFile().position(begin);
  }

  /** Line and column of the last byte. */
  public final Position getEnd() {
    return getRange().end();
  }

  /** The source text, exactly; one character a byte. */
  public final String getSource() {
    return getSourceFile().text(begin, end);
  }

  /** The file that this node was read from. */
  public final SourceFile getSourceFile() {
    return getCompilationUnit().getFile();
  }

  /** The tree's root. */
  public final CompilationUnit getCompilationUnit() {
    Node known = this;
    while (known.unit == null && known.parent != null) {
      known = known.parent;
    }
    CompilationUnit root = known.unit;
    if (root == null) {
      if (!(known instanceof CompilationUnit top)) {
        throw new IllegalStateException("this node is not part of a tree");
      }
      root = top;
    }
    // All on the way know it from now on, or asking every link of a long chain were quadratic.
    for (Node node = this; node != null && node.unit == null; node = node.parent) {
      node.unit = root;
    }
    return root;
  }

  /** The node around this one; absent for the root. */
  public final Optional<Node> getParentNode() {
    return Optional.ofNullable(parent);
  }

  /** The children in source order; a new list at each call. */
  public final List<Node> getChildNodes() {
    List<Node> children = new ArrayList<>();
    forEachChild(children::add);
    return Collections.unmodifiableList(children);
  }

  /**
   * Calls {@code action} with this node and everything below it, parents before children, in source
   * order.
   */
  public final void walk(Consumer<? super Node> action) {
    new Walk(this).run(action);
  }

  /** This node and everything below it, parents before children, in source order. */
  public final Stream<Node> stream() {
    List<Node> nodes = new ArrayList<>();
    walk(nodes::add);
    return nodes.stream();
  }

  /** Every node of that kind here and below, in source order. */
  public final <N extends Node> List<N> findAll(Class<N> kind) {
    return findAll(kind, node -> true);
  }

  /** Every node of that kind here and below that satisfies {@code filter}, in source order. */
  public final <N extends Node> List<N> findAll(Class<N> kind, Predicate<? super N> filter) {
    List<N> found = new ArrayList<>();
    walk(node -> {
      if (kind.isInstance(node)) {
        N candidate = kind.cast(node);
        if (filter.test(candidate)) {
          found.add(candidate);
        }
      }
    });
    return found;
  }

  /** The first node of that kind here or below. */
  public final <N extends Node> Optional<N> findFirst(Class<N> kind) {
    return findAll(kind).stream().findFirst();
  }

  /** The nearest node of that kind around this one, which is not considered itself. */
  public final <N extends Node> Optional<N> findAncestor(Class<N> kind) {
    Node node = parent;
    while (node != null && !kind.isInstance(node)) {
      node = node.parent;
    }
    return node == null ? Optional.empty() : Optional.of(kind.cast(node));
  }

  /** Whether {@code other} lies below this node. */
  public final boolean isAncestorOf(Node other) {
    Node node = other.parent;
    while (node != null && node != this) {
      node = node.parent;
    }
    return node != null;
  }

  /**
   * The comment that stands directly before this node, nothing but white space between; the last
   * one of several.
   */
  public final Optional<Comment> getComment() {
    return getCompilationUnit().commentBefore(this);
  }

  /** The comments between the first and the last byte of this node, in source order. */
  public final List<Comment> getAllContainedComments() {
    return getCompilationUnit().commentsWithin(begin, end);
  }

  /** The source text, as {@link #getSource}; of a node outside a tree, its kind. */
  @Override
  public final String toString() {
    return findRoot() instanceof CompilationUnit ? getSource() : getClass().getSimpleName();
  }

  private Node findRoot() {
    Node node = this;
    while (node.parent != null) {
      node = node.parent;
    }
    return node;
  }

  /** A walk that keeps its own stack, because trees can be deeper than a thread's. */
  private static final class Walk {
    private Node[] stack = new Node[64];
    private int size;

    Walk(Node root) {
      stack[size++] = root;
    }

    void run(Consumer<? super Node> action) {
      Consumer<Node> push = this::push;
      while (size > 0) {
        Node node = stack[--size];
        action.accept(node);
        int mark = size;
        node.forEachChild(push);
        reverse(mark, size - 1);
      }
    }

    private void push(Node node) {
      if (size == stack.length) {
        stack = Arrays.copyOf(stack, size * 2);
      }
      stack[size++] = node;
    }

    private void reverse(int from, int to) {
      for (int i = from, j = to; i < j; i++, j--) {
        Node node = stack[i];
        stack[i] = stack[j];
        stack[j] = node;
      }
    }
  }
}
