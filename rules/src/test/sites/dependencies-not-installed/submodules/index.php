<?php
define('SYSTEM', __DIR__ . '/system/');
require __DIR__ . '/boot.php';
require_once 'modules/tides/table.php'; // expect: none
