package dev.phpfsck.fact;

import dev.phpfsck.parser.ast.CatchClause;
import dev.phpfsck.parser.ast.EchoStmt;
import dev.phpfsck.parser.ast.EmptyStmt;
import dev.phpfsck.parser.ast.ExitExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.ExpressionStmt;
import dev.phpfsck.parser.ast.FunctionCallExpr;
import dev.phpfsck.parser.ast.FunctionDecl;
import dev.phpfsck.parser.ast.InlineHtmlStmt;
import dev.phpfsck.parser.ast.MethodCallExpr;
import dev.phpfsck.parser.ast.NamespaceStmt;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.PrintExpr;
import dev.phpfsck.parser.ast.StaticMethodCallExpr;
import dev.phpfsck.parser.ast.Stmt;
import dev.phpfsck.parser.ast.ThrowExpr;
import dev.phpfsck.parser.ast.TryStmt;
import dev.phpfsck.parser.ast.TypeDecl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a {@code catch} that is prepared for what fails from one that only says that the page has
 * failed: since PHP 8 it catches the failure of a {@code require}, too.
 */
final class Attempts {
  private final @Nullable Stmt last;

  /** Those of a script with these statements. */
  Attempts(List<Stmt> script) {
    this.last = last(script);
  }

  /** The last statement that does something; null where none does. */
  private static @Nullable Stmt last(List<Stmt> statements) {
    for (Stmt statement : statements.reversed()) {
      switch (statement) {
        case FunctionDecl function -> {}
        case TypeDecl type -> {}
        case EmptyStmt empty -> {}
        case InlineHtmlStmt html when html.getSource().isBlank() -> {}
        case NamespaceStmt namespace -> {
          return last(namespace.getStatements());
        }
        default -> {
          return statement;
        }
      }
    }
    return null;
  }

  /**
   * Whether the page is lost with what was tried, which is more than one thing: the {@code catch}
   * ends it, or it reports and nothing is left to do.
   */
  boolean givesUp(TryStmt attempt, CatchClause clause) {
    List<Stmt> handling = clause.getBody().getStatements();
    if (attempt.getTryBlock().getStatements().size() < 2 || handling.isEmpty()) {
      return false;
    }
    return ends(handling.getLast())
        || (attempt == last && handling.stream().anyMatch(Attempts::reports));
  }

  private static boolean ends(Stmt statement) {
    return statement instanceof ExpressionStmt expression
        && (expression.getExpression() instanceof ExitExpr
            || expression.getExpression() instanceof ThrowExpr);
  }

  private static boolean reports(Stmt statement) {
    return statement instanceof EchoStmt
        || statement instanceof InlineHtmlStmt
        || !statement.findAll(Expr.class, Attempts::isCall).isEmpty();
  }

  private static boolean isCall(Node node) {
    return node instanceof FunctionCallExpr
        || node instanceof MethodCallExpr
        || node instanceof StaticMethodCallExpr
        || node instanceof PrintExpr
        || node instanceof ExitExpr;
  }
}
