package dev.phpfsck.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.parser.ast.ClassDecl;
import dev.phpfsck.parser.ast.FunctionDecl;
import dev.phpfsck.parser.ast.IncludeExpr;
import dev.phpfsck.parser.ast.MethodDecl;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryTest {
  private static ParseResult parse(String source) {
    return new PhpParser().parse(source);
  }

  private static List<String> includes(String source) {
    return parse(source).getResult().findAll(IncludeExpr.class).stream()
        .map(include -> include.getPath().getSource())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$a = ;",
        "$a = (1 + 2;",
        "f(1, 2;",
        "$a = [1, 2;",
        "foo bar baz;",
        "if ($a { f(); }",
        "if $a) { f(); }",
        "$a = 'x' 'y';",
        "echo;",
        "$a b c",
        "foreach ($a $b) { f(); }",
        "class { public $a; }",
        "class A { public function }",
        "class A { foo }",
        "new;",
        "$x->;",
        "A::;",
        "return return;",
        ") ] ;",
        "switch ($a) { f(); }",
        "try { f(); } catch { }",
        "match ($a) { 1 => };",
      })
  void keepsTheIncludesAroundABrokenStatement(String broken) {
    String source = "<?php\nrequire 'before.php';\n" + broken + "\nrequire 'after.php';\n";
    assertThat(parse(source).isSuccessful()).isFalse();
    assertThat(includes(source)).containsExactly("'before.php'", "'after.php'");
  }

  @Test
  void aMissingBraceCostsOneMethod() {
    ParseResult result =
        parse(
            """
            <?php
            class A {
              function a() { if ($x) {
              }
              public function b() { require 'b.php'; }
            }
            function c() {}
            """);
    assertThat(result.getResult().findAll(MethodDecl.class)).hasSize(2);
    assertThat(result.getResult().findAll(ClassDecl.class)).hasSize(1);
    assertThat(result.getResult().findAll(FunctionDecl.class)).hasSize(1);
    assertThat(result.getProblems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`<?php\n$a = 1\n$b = 2;` | 3",
        "`<?php\nif (1) {\n` | 3",
        "`<?php\nf(1,\n2\n;` | 4",
        "`<?php\n$a = 'open\n\n` | 2",
        "`<?php\n}\n` | 2",
        "`<?php\nclass A {\n  foo\n}` | 3",
        "`<?php\n$a = <<<A\n  x\n y\n  A;` | 4",
      })
  void namesTheLineThatPhpNames(String source, int line) {
    assertThat(parse(source).getProblems().get(0).getLine()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[",
        "{",
        "!",
        "$",
        "if(1)",
        "if(1):",
        "f(",
        "function(){",
        "fn()=>",
        "match(1){1=>",
        "\"{$a[",
        "`{$a[",
        "<<<A\n{$a[",
        "list(",
        "else ",
        "switch(1){case 1:",
        "$a=",
        "$a?",
        "#[A(",
        "new class{function f(){",
        "class A{function f(){",
        "namespace A{",
        "${",
        "try{",
        "do ",
        "-",
        "static fn()=>",
        "$a??",
        "1**",
        "a\\",
        "?",
        "}",
        ")",
        "]",
        "'",
        "\"",
        "<?php ",
        "?>",
        "/*",
        "->",
        "::"
      })
  void anyNestingGivesATree(String opening) {
    ParseResult result = parse("<?php " + opening.repeat(100_000));
    assertThat(result.getResult().getEndOffset()).isEqualTo(6 + 100_000 * opening.length());
    int[] nodes = {0};
    result.getResult().walk(node -> nodes[0]++);
    assertThat(nodes[0]).isPositive();
  }

  @Test
  void longChainsAreNoNesting() {
    ParseResult result =
        parse("<?php $a = 'x'" + " . 'x'".repeat(20_000) + "; $b" + "->c()".repeat(20_000) + ";");
    assertThat(result.getProblems()).isEmpty();
  }

  @Test
  void noBytesMakeItFail() {
    long seed = 20261121;
    Random random = new Random(seed);
    String pieces = "<?php ?>'\"`{}()[];$a->b::#/*\n<<<A,.=+-!&|@\0\r";
    for (int round = 0; round < 500; round++) {
      StringBuilder source = new StringBuilder("<?php ");
      for (int i = 0; i < 200; i++) {
        source.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      Invariants.check(parse(source.toString()), "seed " + seed + " round " + round);
    }
  }

  @Test
  void randomBytesAreHtmlOrProblems() {
    Random random = new Random(7);
    byte[] bytes = new byte[100_000];
    random.nextBytes(bytes);
    System.arraycopy("<?php ".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 6);
    ParseResult result = new PhpParser().parse(bytes);
    assertThat(result.isSuccessful()).isFalse();
    Invariants.check(result, "seed 7");
  }

  @Test
  void deletingAnyTokenKeepsTheTreeWhole() {
    String source = Samples.everything();
    List<Token> tokens = parse(source).getTokens();
    PhpParser parser = new PhpParser();
    for (Token token : tokens) {
      String broken =
          source.substring(0, token.getBeginOffset()) + source.substring(token.getEndOffset());
      Invariants.check(parser.parse(broken), "without " + token + " at " + token.getBeginOffset());
    }
  }

  @Test
  void listsNoMoreProblemsThanAskedFor() {
    ParserConfiguration few = ParserConfiguration.standard().withMaximumProblems(3);
    ParseResult result = new PhpParser(few).parse("<?php " + "f(;\n\n\n".repeat(100));
    assertThat(result.getProblems()).hasSize(3);
  }
}
