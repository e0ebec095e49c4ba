package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.ArrowFunctionExpr;
import dev.phpfsck.parser.ast.ClosureExpr;
import dev.phpfsck.parser.ast.CompilationUnit;
import dev.phpfsck.parser.ast.ConditionalExpr;
import dev.phpfsck.parser.ast.DoStmt;
import dev.phpfsck.parser.ast.EnclosedExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.ForStmt;
import dev.phpfsck.parser.ast.ForeachStmt;
import dev.phpfsck.parser.ast.FunctionDecl;
import dev.phpfsck.parser.ast.GotoStmt;
import dev.phpfsck.parser.ast.IntegerLiteralExpr;
import dev.phpfsck.parser.ast.LabelStmt;
import dev.phpfsck.parser.ast.MatchExpr;
import dev.phpfsck.parser.ast.MethodDecl;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.PropertyHook;
import dev.phpfsck.parser.ast.Stmt;
import dev.phpfsck.parser.ast.SwitchStmt;
import dev.phpfsck.parser.ast.TryStmt;
import dev.phpfsck.parser.ast.WhileStmt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Jumps that lead nowhere, branches with two defaults, {@code yield} outside of functions. */
final class FlowChecks {
  private final Refusals refusals;

  /** The labels of each function, or of the file outside of them. */
  private final Map<Node, Set<String>> labels = new HashMap<>();

  private final Map<Node, Set<String>> seen = new HashMap<>();

  FlowChecks(Refusals refusals) {
    this.refusals = refusals;
  }

  void checkJump(Stmt jump, String word, Optional<Expr> level) {
    long levels = 1;
    if (level.isPresent()) {
      Expr operand = level.get();
      while (operand instanceof EnclosedExpr enclosed) {
        operand = enclosed.getInner();
      }
      if (!(operand instanceof IntegerLiteralExpr number) || number.getValue() < 1) {
        refusals.refuse("`" + word + "` with anything but a positive number", operand);
        return;
      }
      levels = number.getValue();
    }
    int loops = loopsAround(jump);
    if (loops == 0) {
      refusals.refuse("`" + word + "` outside of a loop or `switch`", jump);
    } else if (levels > loops) {
      refusals.refuse("`" + word + " " + levels + "` in only " + loops + " loops", jump);
    }
  }

  private static int loopsAround(Node jump) {
    int loops = 0;
    Optional<Node> around = jump.getParentNode();
    while (around.isPresent() && !isFunction(around.get())) {
      Node node = around.get();
      boolean loop =
          node instanceof WhileStmt
              || node instanceof DoStmt
              || node instanceof ForStmt
              || node instanceof ForeachStmt
              || node instanceof SwitchStmt;
      loops += loop ? 1 : 0;
      around = node.getParentNode();
    }
    return loops;
  }

  private static boolean isFunction(Node node) {
    return node instanceof FunctionDecl
        || node instanceof MethodDecl
        || node instanceof ClosureExpr
        || node instanceof ArrowFunctionExpr
        || node instanceof PropertyHook;
  }

  /** The function that {@code node} is in, or the file. */
  private static Node functionOf(Node node) {
    Node around = node;
    do {
      around = around.getParentNode().orElseThrow();
    } while (!isFunction(around) && !(around instanceof CompilationUnit));
    return around;
  }

  void checkSwitch(SwitchStmt choice) {
    choice.getCases().stream()
        .filter(branch -> branch.getLabel().isEmpty())
        .skip(1)
        .findFirst()
        .ifPresent(branch -> refusals.refuse("a second `default` in a `switch`", branch));
  }

  void checkMatch(MatchExpr choice) {
    choice.getArms().stream()
        .filter(arm -> arm.getConditions().isEmpty())
        .skip(1)
        .findFirst()
        .ifPresent(arm -> refusals.refuse("a second `default` in a `match`", arm));
  }

  /**
   * {@code $a ? $b : $c ? $d : $e} needs parentheses from PHP 8.0 on, unless both are {@code ?:}.
   */
  void checkNesting(ConditionalExpr conditional) {
    if (conditional.getCondition() instanceof ConditionalExpr inner
        && refusals.isAtLeast(LanguageLevel.PHP_8_0)
        && (inner.getThenExpr().isPresent() || conditional.getThenExpr().isPresent())) {
      refusals.refuse("nested `?:` without parentheses", conditional);
    }
  }

  void checkTry(TryStmt statement) {
    if (statement.getCatchClauses().isEmpty() && statement.getFinallyBlock().isEmpty()) {
      refusals.refuse("`try` without `catch` or `finally`", statement);
    }
  }

  void checkYield(Expr yield) {
    if (functionOf(yield) instanceof CompilationUnit) {
      refusals.refuse("`yield` outside of a function", yield);
    }
  }

  // ---- goto

  void checkLabels(List<Node> suspects) {
    for (Node node : suspects) {
      if (node instanceof LabelStmt label) {
        labels
            .computeIfAbsent(functionOf(label), key -> new HashSet<>())
            .add(label.getLabel().getName());
      }
    }
  }

  void checkLabel(LabelStmt label) {
    String name = label.getLabel().getName();
    if (!seen.computeIfAbsent(functionOf(label), key -> new HashSet<>()).add(name)) {
      refusals.refuse("a second label `" + name + "`", label);
    }
  }

  void checkTarget(GotoStmt jump) {
    String name = jump.getLabel().getName();
    if (!labels.getOrDefault(functionOf(jump), Set.of()).contains(name)) {
      refusals.refuse("`goto` to a label `" + name + "` that does not exist", jump);
    }
  }
}
