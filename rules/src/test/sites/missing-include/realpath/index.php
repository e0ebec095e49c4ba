<?php
require_once realpath(__DIR__ . '/inc/functoins.php'); // expect: missing-include -> inc/functions.php
require_once realpath('inc/functons.php'); // expect: missing-include -> inc/functions.php
require_once realpath(__DIR__ . '/inc/functions.php'); // expect: none
$file = realpath(__DIR__ . '/inc/theme.php');
if ($file) {
    require $file; // expect: none
}
if (is_file(__DIR__ . '/inc/local.php')) {
    require realpath(__DIR__ . '/inc/local.php'); // expect: none
}
