<?php
$parts = explode('/', __DIR__ . '/deep/er');
array_pop($parts);
array_pop($parts);
require implode('/', $parts) . '/lib/tide.php'; // expect: none
require implode('/', $parts) . '/lib/tied.php'; // expect: missing-include -> lib/tide.php

$names = ['nowhere', 'tide', 'moon'];
array_shift($names);
sort($names);
require_once __DIR__ . '/lib/' . $names[0] . '.php'; // expect: none
require_once __DIR__ . '/lib/' . $names[1] . 's.php'; // expect: missing-include -> lib/tide.php
foreach ($names as $name) {
    require_once __DIR__ . "/lib/$name.php"; // expect: none
}

$files = ['sun', 'moon'];
usort($files, 'strcmp');
require_once __DIR__ . "/lib/$files[0].php"; // expect: none

$first = ['moon', 'gone'];
array_splice($first, 1);
foreach ($first as $name) {
    require_once __DIR__ . "/lib/$name.php"; // expect: none
}

$short = ['ti', 'mo'];
foreach ($short as &$one) {
    $one = $one === 'ti' ? 'tide' : 'moon';
}
unset($one);
foreach ($short as $name) {
    require_once __DIR__ . "/lib/$name.php"; // expect: none
}

$word = 'ride';
$word[0] = 't';
require_once __DIR__ . "/lib/$word.php"; // expect: none
