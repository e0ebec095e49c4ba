package dev.phpfsck.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the grammar lets pass and PHP's compiler does not. */
class CompilerChecksTest {
  private static ParseResult parse(String source) {
    return new PhpParser().parse("<?php " + source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "break;",
        "while (1) { break 2; }",
        "while (1) { f(function () { continue; }); }",
        "while (1) { break $a; }",
        "switch ($a) { default: default: }",
        "$a = match ($b) { default => 1, default => 2 };",
        "yield 1;",
        "goto a;",
        "a: a: goto a;",
        "function f($a, $a) {}",
        "function f($this) {}",
        "function f(...$a, $b) {}",
        "function f(private $a) {}",
        "function f(void $a) {}",
        "function f(): void { return 1; }",
        "function f(): never { return; }",
        "$f = function () use ($this) {};",
        "$f = function ($a) use ($a) {};",
        "f(a: 1, 2);",
        "f(...$a, 2);",
        "class A { function f() {} function F() {} }",
        "class A { public $a; private $a; }",
        "class A { const B = 1; const B = 2; }",
        "class A { abstract function f(); }",
        "abstract class A { abstract function f() {} }",
        "class A { function f(); }",
        "class A { public readonly $a; }",
        "class int {}",
        "class A extends self {}",
        "class A { function f() { class B {} } }",
        "class A { public public $a; }",
        "abstract final class A {}",
        "interface I { private function f(); }",
        "interface I { function f() {} }",
        "interface I { public $a; }",
        "enum E { public $a; }",
        "enum E: int { case A; }",
        "enum E { case A = 1; }",
        "class A { case B; }",
        "class A { public $a = f(); }",
        "const A = $b;",
        "function f($a = $b) {}",
        "f() = 1;",
        "$a->f() = 1;",
        "$this = 1;",
        "$a?->b = 1;",
        "[] = $a;",
        "[$a, 'k' => $b] = $c;",
        "[$a, list($b)] = $c;",
        "$a = [1, , 2];",
        "$a = $b[];",
        "isset(f());",
        "unset($this);",
        "try { }",
        "f(); namespace A;",
        "namespace A; namespace B { }",
        "namespace A { namespace B; }",
        "f(); declare(strict_types=1);",
        "declare(strict_types=2);",
        "use A\\B; use C\\B;",
        "function f() {} function F() {}",
        "$a ? 1 : $b ? 2 : 3;",
      })
  void reportsWhatTheCompilerRefuses(String source) {
    assertThat(parse(source).getProblems())
        .hasSize(1)
        .allMatch(problem -> problem.getKind() == Problem.Kind.SEMANTIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (1) { switch (1) { case 1: break 2; } }",
        "function f() { a: goto a; } function g() { a: goto a; }",
        "function f(): void { $g = function () { return 1; }; return; }",
        "f(...$a, ...$b, c: 1);",
        "f(1, ?, ...);",
        "class A { function f() { function g() {} $a = new class { function f() {} }; } }",
        "trait T { abstract private function f(); }",
        "interface I { public string $a { get; } }",
        "namespace A; use B\\C; namespace D; use E\\C;",
        "use A\\B; use function A\\b;",
        "declare(ticks=1); declare(strict_types=1); namespace A;",
        "if (1) { function f() {} } else { function f() {} }",
        "$a[] = $b; f($a[]); $a = &$b[]; [$a[], $b[]] = $c; foreach ($a as $b[]) {}",
        "foreach ($a as [, $b]) {} [[, $c]] = $d; list(, list($e)) = $f;",
        "isset($a->b, $a[f()], A::$b, $c?->d);",
        "class A { public $a = [B::C => D, 'e' . __DIR__]; const F = self::G ?: 1 + 2; }",
        "function f($a = new B(C)) { static $d = g(); }",
        "$a ?: $b ?: $c; ($a ? 1 : 2) ? 3 : 4;",
        "0 && function ($a) use ($a) {};",
      })
  void acceptsWhatOnlyLooksLikeIt(String source) {
    assertThat(parse(source).getProblems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"break; $a = ;", "function f($a, $a) {} )", "try { f(;"})
  void isSilentAboutADamagedFile(String source) {
    assertThat(parse(source).getProblems())
        .isNotEmpty()
        .noneMatch(problem -> problem.getKind() == Problem.Kind.SEMANTIC);
  }
}
