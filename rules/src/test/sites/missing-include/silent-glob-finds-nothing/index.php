<?php
foreach (glob(__DIR__ . '/parts/' . $_COOKIE['theme'] . '/*.php') as $part) {
    require $part; // expect: none
}
require __DIR__ . '/parts/' . strtolower(PHP_VERSION) . '.php'; // expect: missing-include
