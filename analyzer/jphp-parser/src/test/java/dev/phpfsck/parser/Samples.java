package dev.phpfsck.parser;

/** PHP with something of everything in it. */
final class Samples {
  private Samples() {}

  static String everything() {
    return """
    <?php
    declare(strict_types=1);
    namespace App\\Web;
    use A\\B, C as D;
    use function A\\{f, g as h,};
    const X = 1, Y = 'y' . X;
    /** Says hello. */
    #[Attr(1, name: 'x'), Other]
    abstract class Page extends B implements \\Countable, D {
      use T1, T2 { T1::m insteadof T2; m as protected n; }
      public const int|string A = 1, B = 2;
      private static ?array $cache = [1, 'k' => 2, ...Y];
      public private(set) string $name { get => $this->name; set(string $v) { $this->name = $v; } }
      final public function __construct(private readonly A|null $a = null, int &...$rest) { parent::__construct(); }
      abstract function later(): static;
      function &ref((A&B)|null $x): ?int { return $this->$x->{'a' . 'b'}[0]['k']?->c(); }
    }
    interface I extends J, K { function m(); }
    enum Suit: string { case Hearts = 'H'; const D = self::Hearts; }
    trait T { static $s; }
    function gen(int $n = PHP_INT_MAX, $o = new D()) {
      global $g, $$h; static $calls = 0;
      yield $n => $o; yield; $r = yield from other();
      try { throw new class(1) extends E { }; } catch (A | B $e) { unset($a, $b[1]); } finally { f(); } goto end;
      end:
      return match (true) { $n > 1, $n < 0 => 'x', default => throw new E };
    }
    $f = static fn (int $x): int => $x ** 2 + -$x;
    $g = function () use (&$f, $h) { return isset($f, $h) && !empty($h) or die('no'); };
    [$a, [, $b]] = ['k' => $c] = list($d, , $e) = $f |> g(...);
    $s = "a $b[0] $c->d {$e['f']->g(1)} ${h} ${i[1]}" . 'q\\'' . `ls $dir`;
    $t = <<<"EOT"
      Hello $name
        {$x->y}
      EOT . <<<'RAW'
    raw $not
    RAW;
    if ($a): require_once __DIR__ . '/a.php'; elseif ($b): include('b.php'); else: eval('1'); endif;
    for ($i = 0, $j = 1; $i < 10; $i++, --$j) { while (0) { continue 2; } }
    foreach ($list as $k => [$v, $w]) : break; endforeach;
    while (1) do { $i += 1 <=> 2; } while ($i % 2 === 0);
    switch ($a) { case 1: case 2; print 'x'; break; default: exit(1); }
    $x = clone $y; $z = (int) '1_0' . 1_000 . 0x1F . .5; $o = $p instanceof Q ? A::$b : A::{$c}();
    $q = new ($cls)($a, ...$b) ?: new A()->b ?? @$c['d'];
    echo $a, $b ?>
    <p><?= $a, $b ?></p>
    <?php __halt_compiler(); data <?php
    """;
  }
}
