<?php
$dir = 'gone';
foreach (['dir' => 'lib'] as $name => $value) {
    $$name = $value;
}
require __DIR__ . "/$dir/x.php"; // expect: none

$part1 = 'gone';
$other = 'gone';
for ($i = 0; $i < 2; $i++) {
    ${'part' . $i} = 'lib';
}
require __DIR__ . "/$part1/x.php"; // expect: none
require __DIR__ . "/$other/x.php"; // expect: missing-include

$found = 'gone';
extract(['found' => 'lib']);
require __DIR__ . "/$found/x.php"; // expect: none

$skipped = 'lib';
extract(['skipped' => 'gone'], EXTR_SKIP);
require __DIR__ . "/$skipped/x.php"; // expect: none

function globalize($name)
{
    global $$name;
    $$name = 'lib';
}
$shared = 'gone';
globalize('shared');
require __DIR__ . "/$shared/x.php"; // expect: none

class Paths
{
    public static $root = 'gone';
}
$property = 'root';
Paths::$$property = 'lib';
require __DIR__ . '/' . Paths::$root . '/x.php'; // expect: none
