package dev.phpfsck.parser.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.parser.ParseResult;
import dev.phpfsck.parser.PhpParser;
import dev.phpfsck.parser.ast.FunctionCallExpr;
import dev.phpfsck.parser.ast.IncludeExpr;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are correct, or nearly, and far larger or deeper than anything written by hand. */
class ExtremeFileTest {
  private static final int DEEP = 100_000;

  private static ParseResult parse(String text) {
    byte[] source = text.getBytes(StandardCharsets.ISO_8859_1);
    ParseResult result = new PhpParser().parse(source);
    Invariants.check(source, result);
    Invariants.checkValues(result);
    return result;
  }

  /** Opening, middle, closing: as PHP, then without what closes. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '%',
      delimiter = '~',
      value = {
        "( ~ 1 ~ )",
        "[ ~ 1 ~ ]",
        "{ ~ ; ~ }",
        "f( ~ 1 ~ )",
        "$a[ ~ 1 ~ ]",
        "array( ~ 1 ~ )",
        "${ ~ 'a' ~ }",
        "\"{$a[ ~ 1 ~ ]}\"",
        "if (1) { ~ f(); ~ }",
        "if (1): ~ f(); ~ endif;",
        "while (1) ~ f(); ~ ",
        "if (1) {} else ~ f(); ~ ",
        "switch (1) { case 1: ~ f(); ~ }",
        "try { ~ f(); ~ } finally {}",
        "function f() { ~ f(); ~ }",
        "class A { function f() { ~ f(); ~ } }",
        "new class { public $a = ~ 1 ~ ; }",
        "fn() => ~ 1 ~ ",
        "function () { return ~ 1; ~ }",
        "match (1) { 1 => ~ 1 ~ }",
        "! ~ $a ~ ",
        "- ~ $a ~ ",
        "@ ~ $a ~ ",
        "(int) ~ $a ~ ",
        "& ~ $a ~ ",
        "$ ~ $a ~ ",
        "new ~ A ~ ",
        "clone ~ $a ~ ",
        "print ~ $a ~ ",
        "include ~ 'a' ~ ",
        "throw ~ $a ~ ",
        "yield ~ $a ~ ",
        "$a = ~ $b ~ ",
        "$a ** ~ 1 ~ ",
        "$a ?? ~ 1 ~ ",
        "$a . ~ 1 ~ ",
        "$a ? ~ 1 ~ : 2",
        "$a ? 1 : ( ~ 2 ~ )",
        "$a, ~ $b ~ ",
        "$a-> ~ b ~ ",
        "A:: ~ B ~ ",
        "[[ ~ $a ~ ]] = $b",
        "list( ~ $a ~ )",
        "#[A( ~ 1 ~ )]",
        "namespace A { ~ ; ~ }",
        "declare(ticks=1) { ~ ; ~ }",
        "<?php ~ ; ~ ?>",
        "?><?php ~ ; ~ ",
        "<<<A\\n{${ ~ a ~ }}\\nA",
        "use A\\{ ~ B ~ }",
        "?A| ~ b ~ ",
        "/* ~ x ~ */",
        "a\\ ~ b ~ ",
        "\" ~ x ~ '",
      })
  void survivesNestingOfAnyKind(String open, String middle, String close) {
    String opening = open.replace("\\n", "\n").repeat(DEEP);
    String closing = close == null ? "" : close.replace("\\n", "\n").repeat(DEEP);
    parse("<?php " + opening + middle + closing + ";");
    parse("<?php " + opening + middle);
    parse("<?php " + closing + middle + opening);
  }

  @Test
  void findsWhatFollowsTheDepths() {
    ParseResult result =
        parse("<?php f(" + "(".repeat(DEEP) + "1" + ")".repeat(DEEP) + "); include 'a.php';");
    assertThat(result.getResult().findAll(IncludeExpr.class)).hasSize(1);
  }

  @Test
  void readsLongChainsWithoutAProblem() {
    assertThat(parse("<?php $a = 1" + " . $b".repeat(DEEP) + ";").isSuccessful()).isTrue();
    assertThat(parse("<?php $a" + "->b()".repeat(DEEP) + ";").isSuccessful()).isTrue();
    assertThat(parse("<?php $a" + "[0]".repeat(DEEP) + ";").isSuccessful()).isTrue();
    assertThat(parse("<?php if (1) {}" + " elseif (2) {}".repeat(DEEP)).isSuccessful()).isTrue();
    assertThat(parse("<?php $a = \"" + "$b {$c} ".repeat(DEEP) + "\";").isSuccessful()).isTrue();
    assertThat(parse("<?php $a = [" + "1, ".repeat(DEEP) + "];").isSuccessful()).isTrue();
    assertThat(parse("<?php " + "?>x<?php ".repeat(DEEP)).isSuccessful()).isTrue();
  }

  @Test
  void readsAMegabyteOnOneLine() {
    String line = "f('it', \"is $a\", [1, 2.5 => $b->c]); ";
    ParseResult result = parse("<?php " + line.repeat(1_000_000 / line.length()));
    assertThat(result.isSuccessful()).isTrue();
    assertThat(result.getResult().findAll(FunctionCallExpr.class))
        .hasSize(1_000_000 / line.length());
  }

  @Test
  void readsFiftyMegabytesOfMinifiedCode() {
    byte[] unit =
        "class A{function b($c,$d=[1]){if($c)return$d['e']??f($c,1)->g;foreach($d as$h)$i.='j'.$h;}}"
            .getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream(50_000_100);
    out.writeBytes("<?php ".getBytes(StandardCharsets.ISO_8859_1));
    while (out.size() < 50_000_000) {
      out.writeBytes(unit);
    }
    byte[] source = out.toByteArray();
    ParseResult result = new PhpParser().parse(source);
    assertThat(result.getResult().getEndOffset()).isEqualTo(source.length);
    assertThat(result.isSuccessful()).isTrue();
  }

  @Test
  void readsAnyBytes() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 256; i++) {
      all.append((char) i);
    }
    parse(all.toString());
    parse("<?php " + all);
    parse("<?php '" + all);
    parse("<?php \"" + all + "\0");
    parse("<?php // " + all);
    parse("\0".repeat(DEEP));
    parse("<?php " + "\0".repeat(DEEP));
    parse("<?php $\u00ff\u00fe = 'a\u00c3'; \u00c3\u00a4();");
  }
}
