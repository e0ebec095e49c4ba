<?php
$dir = 'gone';
$set = function () use (&$dir) {
    $dir = 'lib';
};
$set();
require __DIR__ . "/$dir/x.php"; // expect: none

$later = 'gone';
preg_replace_callback('/a/', function ($match) use (&$later) {
    $later = 'lib';
    return '';
}, 'a');
require __DIR__ . "/$later/x.php"; // expect: none

$walked = ['gone'];
array_walk($walked, function (&$entry) {
    $entry = 'lib';
});
require __DIR__ . "/{$walked[0]}/x.php"; // expect: none

// By value, nothing comes back.
$kept = 'gone';
$try = function () use ($kept) {
    $kept = 'lib';
};
$try();
$arrow = fn() => $kept = 'lib';
$arrow();
require __DIR__ . "/$kept/x.php"; // expect: missing-include

$seen = ['gone'];
array_walk($seen, function ($entry) {
    echo $entry;
});
require __DIR__ . "/{$seen[0]}/x.php"; // expect: missing-include
