<?php
$a = 'gone';
$b = &$a;
$b = 'lib';
require __DIR__ . "/$a/x.php"; // expect: none

$list = ['k' => 'gone'];
$entry = &$list['k'];
$entry = 'lib';
require __DIR__ . "/{$list['k']}/x.php"; // expect: none

$pair = ['a' => 'gone'];
['a' => &$first] = $pair;
$first = 'lib';
require __DIR__ . "/{$pair['a']}/x.php"; // expect: none

$held = 'gone';
$holder = [&$held];
$holder[0] = 'lib';
require __DIR__ . "/$held/x.php"; // expect: none

$all = ['gone', 'gone'];
foreach ($all as &$one) {
}
$one = 'lib';
require __DIR__ . "/{$all[1]}/x.php"; // expect: none

// A copy has a content of its own, and so has a name that was taken away.
$copied = 'gone';
$copy = $copied;
$copy = 'lib';
require __DIR__ . "/$copied/x.php"; // expect: missing-include

$c = 'lib';
$d = &$c;
unset($d);
$d = 'gone';
require __DIR__ . "/$d/x.php"; // expect: missing-include
require __DIR__ . "/$c/x.php"; // expect: none
