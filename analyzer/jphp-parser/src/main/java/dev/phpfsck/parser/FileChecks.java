package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.CompilationUnit;
import dev.phpfsck.parser.ast.DeclareDirective;
import dev.phpfsck.parser.ast.DeclareStmt;
import dev.phpfsck.parser.ast.EmptyStmt;
import dev.phpfsck.parser.ast.FunctionDecl;
import dev.phpfsck.parser.ast.Identifier;
import dev.phpfsck.parser.ast.InlineHtmlStmt;
import dev.phpfsck.parser.ast.IntegerLiteralExpr;
import dev.phpfsck.parser.ast.NamespaceStmt;
import dev.phpfsck.parser.ast.NodeList;
import dev.phpfsck.parser.ast.Stmt;
import dev.phpfsck.parser.ast.UseItem;
import dev.phpfsck.parser.ast.UseStmt;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order of a file: what must come first, namespaces, imports, functions declared twice. */
final class FileChecks {
  private final Refusals refusals;

  FileChecks(Refusals refusals) {
    this.refusals = refusals;
  }

  void check(CompilationUnit unit) {
    NodeList<Stmt> statements = unit.getStatements();
    boolean first = true;
    boolean firstButEmpty = true;
    NamespaceStmt namespace = null;
    for (int i = 0; i < statements.size(); i++) {
      Stmt statement = statements.get(i);
      switch (statement) {
        case DeclareStmt declare -> checkDeclare(declare, first);
        case NamespaceStmt next -> {
          checkNamespace(next, namespace, firstButEmpty);
          namespace = next;
          first = false;
          firstButEmpty = false;
        }
        case EmptyStmt empty -> first = false;
        default -> {
          boolean shebang = i == 0 && isShebang(statement);
          first &= shebang;
          firstButEmpty &= shebang;
        }
      }
    }
    checkScope(statements);
  }

  /** {@code #!/usr/bin/php} in the first line, which the command line PHP skips. */
  private static boolean isShebang(Stmt statement) {
    if (!(statement instanceof InlineHtmlStmt)) {
      return false;
    }
    String text = statement.getSource();
    int lineBreak = text.indexOf('\n');
    return text.startsWith("#!") && lineBreak == text.length() - 1;
  }

  private void checkDeclare(DeclareStmt declare, boolean first) {
    for (DeclareDirective directive : declare.getDirectives()) {
      if (!directive.getName().getName().equalsIgnoreCase("strict_types")) {
        continue;
      }
      if (!first) {
        refusals.refuse("`strict_types` after another statement", declare);
      } else if (declare.getBody().isPresent()) {
        refusals.refuse("`strict_types` for a block", declare);
      } else if (directive.getValue() instanceof IntegerLiteralExpr value && value.getValue() > 1) {
        refusals.refuse("`strict_types` is neither 0 nor 1", value);
      }
    }
  }

  private void checkNamespace(NamespaceStmt next, @Nullable NamespaceStmt before, boolean first) {
    if (before == null) {
      if (!first) {
        refusals.refuse("`namespace` after another statement", next);
      }
    } else if (before.isBraced() != next.isBraced()) {
      refusals.refuse("namespaces with and without braces", next);
    }
    next.getStatements().stream()
        .filter(NamespaceStmt.class::isInstance)
        .findFirst()
        .ifPresent(inner -> refusals.refuse("a namespace in a namespace", inner));
    checkScope(next.getStatements());
  }

  /** One namespace: imports and functions by the names they have in it. */
  private void checkScope(NodeList<Stmt> statements) {
    Set<String> imports = new HashSet<>();
    Set<String> functions = new HashSet<>();
    for (Stmt statement : statements) {
      if (statement instanceof UseStmt use) {
        use.getItems().forEach(item -> checkImport(item, imports));
      } else if (statement instanceof FunctionDecl function
          && !functions.add(function.getName().getName().toLowerCase(Locale.ROOT))) {
        refusals.refuse(
            "a second function `" + function.getName().getName() + "`", function.getName());
      }
    }
  }

  private void checkImport(UseItem item, Set<String> imports) {
    String name =
        item.getAlias().map(Identifier::getName).orElseGet(() -> item.getName().getLastPart());
    String key = item.getKind() == UseStmt.Kind.CONST ? name : name.toLowerCase(Locale.ROOT);
    if (!imports.add(item.getKind() + " " + key)) {
      refusals.refuse("a second import with the name `" + name + "`", item);
    }
  }
}
