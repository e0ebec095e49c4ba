<?php
$root = dirname(__DIR__);
require $root . '/vendor/autoload.php'; // expect: dependencies-not-installed
require $root . '/vendor/acme/clock/functions.php'; // expect: none
