package dev.phpfsck.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every feature passes from its version on, and is reported one version earlier. */
@SuppressWarnings("EnumOrdinal") // The version before is the constant before.
class LanguageLevelTest {
  static Stream<Arguments> features() {
    return Stream.of(
        since("7.0", "$a = $b ?? $c;"),
        since("7.0", "use A\\{B, function f, const C};"),
        since("7.0", "function f(): int {}"),
        since("7.0", "function f() { yield from g(); }"),
        since("7.1", "function f(?int $a) {}"),
        since("7.1", "try {} catch (A | B $e) {}"),
        since("7.1", "['j' => $a, 'k' => $b] = $c;"),
        since("7.1", "class A { private const B = 1; }"),
        since("7.1", "$a = \"$b[-1]\";"),
        since("7.2", "use A\\{B, C,};"),
        since("7.3", "f($a,);"),
        since("7.3", "isset($a,);"),
        since("7.3", "$a = <<<A\n  x\n  A;"),
        since("7.4", "$f = fn($x) => $x + 1;"),
        since("7.4", "class A { public int $b; private ?A $c = null; }"),
        since("7.4", "$a ??= 1;"),
        since("7.4", "$a = [...$b];"),
        since("7.4", "$a = 1_000;"),
        since("8.0", "f(name: 1);"),
        since("8.0", "class A { function __construct(private int $a) {} }"),
        since("8.0", "function f(int|string $a) {}"),
        since("8.0", "$a = match ($b) { 1, 2 => 'x', default => 'y' };"),
        since("8.0", "$a = $b?->c?->d();"),
        since("8.0", "function f($a,) {}"),
        since("8.0", "try {} catch (A) {}"),
        since("8.0", "function f(): static {}"),
        since("8.0", "#[A(1), B]\n#[C]\nfunction f(#[D] $a) {}"),
        since("8.1", "enum A: string { case B = 'b'; const C = self::B; }"),
        since("8.1", "class A { public readonly int $b; }"),
        since("8.1", "$f = strlen(...);"),
        since("8.1", "function f(A&B $a) {}"),
        since("8.1", "$a = 0o17;"),
        since("8.2", "readonly class A {}"),
        since("8.2", "function f((A&B)|null $a) {}"),
        since("8.3", "class A { const int B = 1; }"),
        since("8.3", "$a = B::{$c};"),
        since("8.3", "$a = new readonly class { };"),
        since(
            "8.4",
            "class A { public string $b { get => 'x'; set(string $v) { $this->b = $v; } } }"),
        since("8.4", "class A { public private(set) int $b; }"),
        since("8.4", "$a = new B()->c();"),
        since("8.5", "$a = $b |> strlen(...) |> trim(...);"),
        since("8.5", "$a = clone($b, ['c' => 1]);"),
        since("8.5", "#[A] const B = 1;"),
        since("8.5", "(void) f();"),
        since("8.5", "class A { function __construct(final int $a) {} }"),
        since("8.6", "$f = f(?, 1, ...);"));
  }

  private static Arguments since(String version, String source) {
    return arguments(level(version), source);
  }

  private static LanguageLevel level(String version) {
    return LanguageLevel.valueOf("PHP_" + version.replace('.', '_'));
  }

  private static ParseResult parse(LanguageLevel level, String source) {
    ParserConfiguration configuration = ParserConfiguration.standard().withLanguageLevel(level);
    return new PhpParser(configuration).parse("<?php " + source);
  }

  @ParameterizedTest
  @MethodSource("features")
  void acceptsAFeatureFromItsVersionOn(LanguageLevel first, String source) {
    for (LanguageLevel level : LanguageLevel.values()) {
      if (level.isAtLeast(first)) {
        assertThat(parse(level, source).getProblems()).as(level.toString()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void reportsAFeatureOneVersionEarlier(LanguageLevel first, String source) {
    LanguageLevel before = LanguageLevel.values()[first.ordinal() - 1];
    assertThat(parse(before, source).getProblems())
        .isNotEmpty()
        .extracting(Problem::getKind)
        .containsAnyOf(Problem.Kind.TOO_NEW, Problem.Kind.SYNTAX);
  }

  static Stream<Arguments> removed() {
    return Stream.of(
        since("8.0", "$a = $b{0};"),
        since("8.0", "$a = (real) $b;"),
        since("8.0", "$a = (unset) $b;"),
        since("7.0", "$a =& new B;"));
  }

  @ParameterizedTest
  @MethodSource("removed")
  void reportsWhatIsGone(LanguageLevel gone, String source) {
    LanguageLevel last = LanguageLevel.values()[gone.ordinal() - 1];
    assertThat(parse(last, source).getProblems()).isEmpty();
    assertThat(parse(gone, source).getProblems())
        .extracting(Problem::getKind)
        .containsExactly(Problem.Kind.REMOVED);
  }

  @ParameterizedTest
  @MethodSource("freeWords")
  void wordsAreFreeBeforeTheyAreReserved(LanguageLevel reserved, String source) {
    LanguageLevel before = LanguageLevel.values()[reserved.ordinal() - 1];
    assertThat(parse(before, source).getProblems()).isEmpty();
    assertThat(parse(reserved, source).getProblems()).isNotEmpty();
  }

  static Stream<Arguments> freeWords() {
    return Stream.of(
        since("7.4", "function fn() {}"),
        since("8.0", "function match($a) {} match(1);"),
        since("8.1", "class readonly {}"));
  }
}
