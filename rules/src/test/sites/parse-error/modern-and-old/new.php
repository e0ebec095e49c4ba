<?php
enum Suit: string { case Hearts = 'H'; }
class Point {
    public string $name { get => strtoupper($this->name); }
    public function __construct(public private(set) int $x = 0) {}
}
$length = 'x' |> strlen(...);
