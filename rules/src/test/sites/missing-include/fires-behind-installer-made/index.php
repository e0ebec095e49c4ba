<?php
define('ROOT', __DIR__ . '/');
require ROOT . 'inc/start.php';
require 'Mail.php'; // expect: none
include $templates . '/header.php'; // expect: none
require ROOT . 'inc/heaader.php'; // expect: missing-include -> inc/header.php
