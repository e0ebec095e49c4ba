package dev.phpfsck.fact;

import dev.phpfsck.parser.ast.ArrowFunctionExpr;
import dev.phpfsck.parser.ast.BinaryExpr;
import dev.phpfsck.parser.ast.ClosureExpr;
import dev.phpfsck.parser.ast.EmptyExpr;
import dev.phpfsck.parser.ast.FunctionDecl;
import dev.phpfsck.parser.ast.InlineHtmlStmt;
import dev.phpfsck.parser.ast.IssetExpr;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.Stmt;
import dev.phpfsck.parser.ast.TypeDecl;
import dev.phpfsck.parser.ast.VariableExpr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Tells templates from scripts: a template has no PHP in it, or asks something of {@code $this}
 * outside of any class, which is an error unless a method includes the file. See the PHP manual,
 * "The Basics" of classes and objects.
 */
final class Templates {
  private Templates() {}

  static boolean isTemplate(List<Stmt> statements) {
    boolean text = !statements.isEmpty();
    for (Stmt statement : statements) {
      // A short tag is text to the parser, and code to many servers.
      text &= statement instanceof InlineHtmlStmt html && !html.getSource().contains("<?");
    }
    return text || needsObject(statements);
  }

  private static boolean needsObject(List<Stmt> statements) {
    Deque<Node> todo = new ArrayDeque<>(statements);
    boolean asked = false;
    while (!todo.isEmpty()) {
      Node node = todo.pop();
      switch (node) {
        case VariableExpr variable -> asked |= variable.getName().equals("this");
        case IssetExpr isset -> {
          if (isset.getExpressions().stream().anyMatch(Templates::isThis)) {
            return false;
          }
        }
        case FunctionDecl function -> {}
        case TypeDecl type -> {}
        case ClosureExpr closure -> {}
        case ArrowFunctionExpr arrow -> {}
        case EmptyExpr empty -> {}
        case BinaryExpr binary when binary.getOperator() == BinaryExpr.Operator.COALESCE ->
            todo.push(binary.getRight());
        default -> node.getChildNodes().forEach(todo::push);
      }
    }
    return asked;
  }

  private static boolean isThis(Node node) {
    return node instanceof VariableExpr variable && variable.getName().equals("this");
  }
}
