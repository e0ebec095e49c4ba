<?php
define('LIB', __DIR__ . '/Lib');
require LIB . '/db.php'; // expect: include-case-mismatch -> lib/db.php
include 'inc/Menu.PHP'; // expect: include-case-mismatch -> inc/menu.php
require_once LIB . '/gone.php'; // expect: missing-include
