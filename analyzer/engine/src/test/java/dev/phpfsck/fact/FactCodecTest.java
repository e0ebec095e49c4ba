package dev.phpfsck.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.phpfsck.parser.PhpParser;
import org.junit.jupiter.api.Test;

class FactCodecTest {
  private static final String EVERYTHING =
      """
      <?php
      namespace App\\Core;
      use Other\\Thing as It;
      use function strlen as len;
      if (!defined('ROOT')) define('ROOT', __DIR__ . "/x$y[0]/{$z->a}");
      const LIMIT = -3;
      abstract class Kernel extends It implements \\Countable {
        use Helping;
        const A = self::B . 'c';
        public static $root = ['k' => 1, 2, ...OTHERS];
        function __construct(private string $path, &$ref = null, It ...$rest) {}
        function run($n) {
          global $g; static $s = 1;
          foreach ($this->path as $k => [$a, $b]) { if ($k > LIMIT) continue 2; }
          for ($i = 0; $i < 3; $i++) { require_once $this->path . $i; }
          while (true) { break; }
          do { $x ??= parent::run(...$n) ?: null; } while (!$x);
          switch ($n) { case 1: return 1; default: unset($x[1]); }
          try { throw new It(a: 1); } catch (\\Error | It $e) { } finally { @include 'y.php'; }
          return match ($n) { 1, 2 => fn($q) => $q . $n, default => static::$root[$n] ?? exit(1) };
        }
      }
      function poly() { return (string) isset($a) && !empty($b) || $f('x') instanceof It; }
      if (function_exists('mb_strlen')) { mb_strlen('a'); }
      class_alias(Kernel::class, 'Old\\\\Kernel'); class_alias('It', $h);
      $h = function () use ($h) { ini_set('memory_limit', '12'); };
      """;

  private static FileFacts facts(String source) {
    return new FactExtractor().extract(new PhpParser().parse(source));
  }

  @Test
  void bringsBackWhatWasEncoded() {
    FileFacts facts = facts(EVERYTHING);
    FileFacts back = FactCodec.decode(FactCodec.encode(facts));
    assertThat(back.includes()).hasSize(2).isEqualTo(facts.includes());
    assertThat(back.script()).isEqualTo(facts.script());
    assertThat(back.functions()).isEqualTo(facts.functions());
    assertThat(back.classes()).isEqualTo(facts.classes());
    assertThat(back.uses()).isEqualTo(facts.uses());
    assertThat(back.declarations()).isEqualTo(facts.declarations());
    assertThat(back.calls()).isEqualTo(facts.calls());
    assertThat(back.nature()).isEqualTo(facts.nature());
    assertThat(back.lines().lineCount()).isEqualTo(facts.lines().lineCount());
  }

  @Test
  void refusesBytesOfAnotherVersion() {
    byte[] bytes = FactCodec.encode(facts("<?php\n"));
    bytes[0]++;
    assertThatIllegalArgumentException().isThrownBy(() -> FactCodec.decode(bytes));
  }

  @Test
  void resolvesNamesAndNotesGuards() {
    FileFacts facts = facts(EVERYTHING);
    assertThat(facts.classes().getFirst().name()).isEqualTo("App\\Core\\Kernel");
    assertThat(facts.classes().getFirst().parent()).isEqualTo("Other\\Thing");
    assertThat(facts.uses())
        .filteredOn(use -> use.name().endsWith("mb_strlen"))
        .allMatch(SymbolUse::guarded)
        .isNotEmpty();
    assertThat(facts.declarations())
        .filteredOn(declaration -> declaration.name().equals("ROOT"))
        .singleElement()
        .matches(SymbolDeclaration::conditional);
  }
}
