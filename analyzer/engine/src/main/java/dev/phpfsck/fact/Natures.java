package dev.phpfsck.fact;

import dev.phpfsck.parser.ast.AssignExpr;
import dev.phpfsck.parser.ast.BinaryExpr;
import dev.phpfsck.parser.ast.BlockStmt;
import dev.phpfsck.parser.ast.CompilationUnit;
import dev.phpfsck.parser.ast.ConstStmt;
import dev.phpfsck.parser.ast.DeclareStmt;
import dev.phpfsck.parser.ast.EmptyStmt;
import dev.phpfsck.parser.ast.ExitExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.ExpressionStmt;
import dev.phpfsck.parser.ast.FunctionCallExpr;
import dev.phpfsck.parser.ast.FunctionDecl;
import dev.phpfsck.parser.ast.GlobalStmt;
import dev.phpfsck.parser.ast.HaltCompilerStmt;
import dev.phpfsck.parser.ast.IfStmt;
import dev.phpfsck.parser.ast.IncludeExpr;
import dev.phpfsck.parser.ast.InlineHtmlStmt;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.NamespaceStmt;
import dev.phpfsck.parser.ast.ReturnStmt;
import dev.phpfsck.parser.ast.Stmt;
import dev.phpfsck.parser.ast.StringLiteralExpr;
import dev.phpfsck.parser.ast.ThrowExpr;
import dev.phpfsck.parser.ast.TypeDecl;
import dev.phpfsck.parser.ast.UnsetStmt;
import dev.phpfsck.parser.ast.UseStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what sort of file it is. */
final class Natures {
  private static final Set<String> ASKS_WHO_IS_THERE =
      Set.of("defined", "function_exists", "class_exists", "method_exists");

  private Natures() {}

  static FileNature of(CompilationUnit unit) {
    List<Stmt> statements = new ArrayList<>();
    flatten(unit.getStatements(), statements);
    boolean markup = false;
    boolean declares = true;
    for (Stmt statement : statements) {
      boolean html = statement instanceof InlineHtmlStmt && !statement.getSource().isBlank();
      markup |= html;
      declares &= !html && (declares(statement) || isGuard(statement));
    }
    byte[] bytes = unit.getFile().bytes();
    boolean shebang = bytes.length > 1 && bytes[0] == '#' && bytes[1] == '!';
    return new FileNature(
        startsWithGuard(statements), declares, shebang, markup, Templates.isTemplate(statements));
  }

  private static void flatten(Iterable<Stmt> statements, List<Stmt> flat) {
    for (Stmt statement : statements) {
      if (statement instanceof NamespaceStmt namespace) {
        flatten(namespace.getStatements(), flat);
      } else {
        flat.add(statement);
      }
    }
  }

  private static boolean startsWithGuard(List<Stmt> statements) {
    int looked = 0;
    for (Stmt statement : statements) {
      if (isGuard(statement)) {
        return true;
      }
      if (includes(statement)) {
        // What it includes defines what is asked for next.
        return false;
      }
      if (!(statement instanceof InlineHtmlStmt html && html.getSource().isBlank())
          && !(statement instanceof UseStmt)
          && !(statement instanceof DeclareStmt)
          && !(statement instanceof EmptyStmt)
          && ++looked > 2) {
        return false;
      }
    }
    return false;
  }

  private static boolean includes(Stmt statement) {
    return statement instanceof ExpressionStmt expression
        && expression.getExpression() instanceof IncludeExpr;
  }

  /** {@code defined('A') || exit;}, {@code if (!defined('A')) die;}. */
  private static boolean isGuard(Stmt statement) {
    if (statement instanceof ExpressionStmt expression
        && expression.getExpression() instanceof BinaryExpr binary) {
      return isEnd(binary.getRight()) && asksWhoIsThere(binary.getLeft());
    }
    return statement instanceof IfStmt choice
        && choice.getElseIfs().isEmpty()
        && choice.getElseStmt().isEmpty()
        && ends(choice.getThenStmt())
        && asksWhoIsThere(choice.getCondition());
  }

  private static boolean asksWhoIsThere(Expr condition) {
    return condition.findAll(FunctionCallExpr.class).stream()
            .anyMatch(call ->
                call.getFunction() instanceof Name name
                    && ASKS_WHO_IS_THERE.contains(NameResolver.lower(name.getLastPart())))
        || condition.findAll(StringLiteralExpr.class).stream()
            .anyMatch(text ->
                text.getValue().equals("SCRIPT_FILENAME") || text.getValue().equals("PHP_SELF"));
  }

  private static boolean ends(Stmt statement) {
    return switch (statement) {
      case BlockStmt block ->
          !block.getStatements().isEmpty()
              && ends(block.getStatements().get(block.getStatements().size() - 1));
      case ExpressionStmt expression -> isEnd(expression.getExpression());
      case ReturnStmt back -> true;
      default -> false;
    };
  }

  private static boolean isEnd(Expr expr) {
    return expr instanceof ExitExpr || expr instanceof ThrowExpr;
  }

  private static boolean declares(Stmt statement) {
    return switch (statement) {
      case FunctionDecl function -> true;
      case TypeDecl type -> true;
      case ConstStmt constants -> true;
      case UseStmt use -> true;
      case DeclareStmt declare -> declare.getBody().isEmpty();
      case EmptyStmt empty -> true;
      case InlineHtmlStmt html -> true;
      case HaltCompilerStmt halt -> true;
      case GlobalStmt global -> true;
      case UnsetStmt unset -> true;
      case ReturnStmt back -> isQuiet(back.getExpression().orElse(null));
      case ExpressionStmt expression -> definesOrAssigns(expression.getExpression());
      case IfStmt choice ->
          declaresAll(choice.getThenStmt())
              && choice.getElseIfs().stream().allMatch(clause -> declaresAll(clause.getBody()))
              && choice.getElseStmt().map(Natures::declaresAll).orElse(true);
      default -> false;
    };
  }

  private static boolean declaresAll(Stmt body) {
    return body instanceof BlockStmt block
        ? block.getStatements().stream().allMatch(Natures::declares)
        : declares(body);
  }

  private static boolean definesOrAssigns(Expr expr) {
    if (expr instanceof AssignExpr assign) {
      return isQuiet(assign.getValue());
    }
    return expr instanceof FunctionCallExpr call
        && call.getFunction() instanceof Name name
        && name.getText().equalsIgnoreCase("define");
  }

  private static boolean isQuiet(@Nullable Expr expr) {
    return expr == null || expr.findFirst(IncludeExpr.class).isEmpty();
  }
}
