<?php
define('ROOT', __DIR__ . '/');
require ROOT . 'inc/start.php';
include $templates . '/header.php'; // expect: none
require ROOT . 'inc/heaader.php'; // expect: missing-include -> inc/header.php
