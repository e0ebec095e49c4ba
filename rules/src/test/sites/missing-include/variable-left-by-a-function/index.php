<?php
$base = __DIR__ . '/admin';
preg_match('~(.*)/(admin|setup)$~', $_SERVER['SCRIPT_NAME'], $matches);
if ($matches) {
    $base = substr($base, 0, strrpos($base, '/'));
}
require $base . '/lib/tide.php'; // expect: none

if (preg_match('~^(\d+)~', PHP_VERSION, $version)) {
    require __DIR__ . "/lib/php$version[1].php"; // expect: none
}

$text = str_replace('q', 'k', 'book', $count);
if (!$count) {
    require __DIR__ . "/lib/$text.php"; // expect: missing-include -> lib/booq.php
}
