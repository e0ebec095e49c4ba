<?php
$a = 1 + 2 * -3 ** 2 % 4 . 'x' . "y" <=> 3 && !$b || $c xor $d and $e or f();
$a = $b ?? $c ?: $d;
$a = ($b ? 1 : 2) ? 3 : (4 ? 5 : 6);
$a += $b -= $c *= $d /= $e .= $f %= 7; $a **= 2; $a &= 1; $a |= 2; $a ^= 3; $a <<= 4; $a >>= 5; $a ??= 6;
$a = &$b; $x = &new_thing($y); [$a, [$b, 'k' => $c], ...$d] = [1, [2], 3]; list(, $a, , list($b)) = $c;
if (!$x = f() and $y = g()) { $i++; --$j; }
$o->p->q()->r['s']?->t(...)::U; $o::$p; $o::{$q}(); A::class; $o?->{'x' . $y}(); $$a; ${'a' . 'b'}; $a->$b[0];
new A; new A(1, ...$b, c: 2); new (f()); new $a->b($c); new class(1) extends B implements C, D { public $x; };
$f = fn (int ...$x): ?int => $x[0] ?? null; $g = static function &(A|B $p = null) use ($a, &$b): static { return $p; };
$s = match (true) { $a, $b => 'one', default => throw new E('x'), };
(int) $a; (float) $b; (string) $c; (bool) $d; (array) $e; (object) $f; ( Integer ) $g; (binary) $h;
0x1F + 0b11 + 0o17 + 017 + 1_000 + .5 + 1. + 1e3 + 1_0.5e-3 + 9223372036854775808 + 0xFFFFFFFFFFFFFFFFF;
include 'a' . 'b'; require_once __DIR__ . '/x.php'; include_once ('y.php'); require dirname(__FILE__, 2) . "/$z.php";
print $a; echo $a, $b; exit; exit(1); die('x'); eval('1;'); isset($a, $b[1]); empty($c); unset($a, $b->c); @f();
clone $a; yield_like($a); $a instanceof B; $a instanceof $b; `ls $dir {$x}`; $a |> f(...) |> g(...);
f(?, 1, ...); clone($a, ['b' => 1]); $a{0}; array(1, 'k' => &$v, ...f()); [1, 2, 3,][0]; 'abc'[1]; (fn() => 1)();
