package dev.phpfsck.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.parser.ast.AssignExpr;
import dev.phpfsck.parser.ast.BinaryExpr;
import dev.phpfsck.parser.ast.CastExpr;
import dev.phpfsck.parser.ast.CloneExpr;
import dev.phpfsck.parser.ast.ConditionalExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.ExpressionStmt;
import dev.phpfsck.parser.ast.IncludeExpr;
import dev.phpfsck.parser.ast.InstanceOfExpr;
import dev.phpfsck.parser.ast.PrintExpr;
import dev.phpfsck.parser.ast.ThrowExpr;
import dev.phpfsck.parser.ast.UnaryExpr;
import dev.phpfsck.parser.ast.YieldExpr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecedenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "$a + $b * $c => ($a + ($b * $c))",
        "$a - $b - $c => (($a - $b) - $c)",
        "$a ** $b ** $c => ($a ** ($b ** $c))",
        "-$a ** 2 => (- ($a ** 2))",
        "2 ** -1 => (2 ** (- 1))",
        "!$a instanceof B => (! ($a instanceof B))",
        "-$a instanceof B => ((- $a) instanceof B)",
        "!$a = f() => (! ($a = f()))",
        "$x && $y = 1 => ($x && ($y = 1))",
        "$a = $b = 1 => ($a = ($b = 1))",
        "$a = $b and $c => (($a = $b) and $c)",
        "$a ?? $b ?? $c => ($a ?? ($b ?? $c))",
        "$a ?: $b ?: $c => (($a ? : $b) ? : $c)",
        "$a ? $b : $c = 1 => ($a ? $b : ($c = 1))",
        "$a . $b + $c => ($a . ($b + $c))",
        "$a . $b << $c => ($a . ($b << $c))",
        "$a < $b == $c < $d => (($a < $b) == ($c < $d))",
        "$a & $b == $c => ($a & ($b == $c))",
        "(int) $a ** 2 => ((INT) ($a ** 2))",
        "@$a['x'] ?? 1 => ((@ $a['x']) ?? 1)",
        "include 'a' . 'b' => (include ('a' . 'b'))",
        "include ('a') . 'b' => (include (('a') . 'b'))",
        "include 'a' or exit => (include ('a' or exit))",
        "$a + include 'x' . $b => ($a + (include ('x' . $b)))",
        "print $a and $b => ((print $a) and $b)",
        "throw $a or $b => (throw ($a or $b))",
        "$x = yield $a and $b => (($x = (yield $a)) and $b)",
        "clone $a->b ** 2 => ((clone $a->b) ** 2)",
        "$a++ + ++$b => (($a ++) + (++ $b))",
        "$a |> f(...) . 'x' => ($a |> (f(...) . 'x'))",
        "$a == $b |> $c => ($a == ($b |> $c))",
      })
  void bindsAsTheManualSays(String source, String expected) {
    ParseResult result = new PhpParser().parse("<?php " + source + ";");
    // A `yield` outside of a function is refused, but read.
    assertThat(result.getProblems())
        .allMatch(problem -> problem.getKind() == Problem.Kind.SEMANTIC);
    ExpressionStmt statement = (ExpressionStmt) result.getResult().getStatements().get(0);
    assertThat(print(statement.getExpression())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {"$x . 1 + 2 => (($x . 1) + 2)", "$a + 1 . $b => (($a + 1) . $b)"})
  void theDotWasAsStrongAsPlusUpTo74(String source, String expected) {
    ParserConfiguration old =
        ParserConfiguration.standard().withLanguageLevel(LanguageLevel.PHP_7_4);
    ParseResult result = new PhpParser(old).parse("<?php " + source + ";");
    ExpressionStmt statement = (ExpressionStmt) result.getResult().getStatements().get(0);
    assertThat(print(statement.getExpression())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"$a == $b == $c", "$a < $b < $c", "$x && $a == $b != $c", "$a ? 1 : $b ? 2 : 3"})
  void refusesOperatorsThatDoNotAssociate(String source) {
    assertThat(new PhpParser().parse("<?php " + source + ";").isSuccessful()).isFalse();
  }

  private static String print(Expr expression) {
    return switch (expression) {
      case BinaryExpr e ->
          "("
              + print(e.getLeft())
              + " "
              + e.getOperator().asString()
              + " "
              + print(e.getRight())
              + ")";
      case AssignExpr e ->
          "("
              + print(e.getTarget())
              + " "
              + e.getOperator().asString()
              + " "
              + print(e.getValue())
              + ")";
      case UnaryExpr e ->
          e.getOperator().isPostfix()
              ? "(" + print(e.getOperand()) + " " + e.getOperator().asString() + ")"
              : "(" + e.getOperator().asString() + " " + print(e.getOperand()) + ")";
      case ConditionalExpr e ->
          "("
              + print(e.getCondition())
              + " ? "
              + e.getThenExpr().map(x -> print(x) + " ").orElse("")
              + ": "
              + print(e.getElseExpr())
              + ")";
      case CastExpr e -> "((" + e.getKind() + ") " + print(e.getExpression()) + ")";
      case InstanceOfExpr e ->
          "(" + print(e.getExpression()) + " instanceof " + print(e.getClassExpr()) + ")";
      case IncludeExpr e -> "(" + e.getKind().asString() + " " + print(e.getPath()) + ")";
      case PrintExpr e -> "(print " + print(e.getExpression()) + ")";
      case ThrowExpr e -> "(throw " + print(e.getExpression()) + ")";
      case CloneExpr e -> "(clone " + print(e.getExpression()) + ")";
      case YieldExpr e -> "(yield " + print(e.getValue().orElseThrow()) + ")";
      default -> expression.getSource();
    };
  }
}
