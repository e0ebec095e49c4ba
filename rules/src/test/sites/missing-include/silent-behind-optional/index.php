<?php
require __DIR__ . '/inc/functions.php';
start();
if (file_exists(__DIR__ . '/debug.php')) {
    require __DIR__ . '/debug.php'; // expect: none
}
if (!defined('DEBUGGING')) {
    exit;
}
require __DIR__ . '/inc/functoins.php'; // expect: none
