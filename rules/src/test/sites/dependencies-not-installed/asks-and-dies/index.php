<?php
if (!file_exists(__DIR__ . '/lib/packages/autoload.php')) { // expect: dependencies-not-installed
    die('Please run composer install.');
}
require __DIR__ . '/lib/packages/autoload.php'; // expect: none
