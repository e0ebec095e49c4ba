<?php
// A test runner loads it from the project's folder.
$root = 'app/';
require $root . 'init.php'; // expect: none
require_once 'doubles.php'; // expect: none
require __DIR__ . '/gone.php'; // expect: missing-include
echo start();
