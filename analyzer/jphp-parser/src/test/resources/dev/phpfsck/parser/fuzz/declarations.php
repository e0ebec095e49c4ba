#!/usr/bin/env php
<?php
declare(strict_types=1, ticks=1);
namespace A\B;
use C\D, E\F as G; use function h\i; use const J\K; use L\{M, function n, const O as P,};
const Q = 1, R = Q . 'x';
#[Attr, Other(1, name: 2)] abstract class S extends \T implements U, namespace\V {
    use W, X { W::a insteadof X; X::a as protected b; c as d; e as final; }
    const A = 1; final public const int B = 2, C = 3; private const D|null E = null;
    public $a, $b = 1; protected static ?int $c; private readonly A|B $d; var $e; public private(set) string $f;
    public string $g { get => $this->x; set(string $v) { $this->x = $v; } final &get; } abstract public int $h { get; }
    #[A] public function __construct(private readonly int $x = 1, protected ?array &$y = [], public $z { get => 1; }) {}
    abstract protected function list(): static; final public static function &print(self $a, A&B $b, (A&B)|null ...$c): never { }
}
final readonly class Y {} interface Z extends A, B { const X = 1; public function f(); }
trait T1 { abstract static function g(); public static $x = []; } enum E1: string implements I { case A = 'a'; case B; const C = self::A; function f() {} }
function &f1(int|string $a, &...$b): ?iterable { static $x = 1, $y; global $z, $$w; return yield from g(); }
function gen() { $x = yield; $y = yield 1; yield 'k' => 'v'; yield; }
function readonly() {} enum(1); class enum {} function match_() { return $this->match->class; }
if (!function_exists('x')) { function x() {} }
goto end; end: label2: return;
