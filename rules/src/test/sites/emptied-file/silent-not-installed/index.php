<?php
define('ROOT', __DIR__);
define('LIB', ROOT . '/lib');
require_once ROOT . '/utils.php';
require __DIR__ . '/config.php';
if (!defined('INSTALLED')) {
    header('Location: install.php');
    exit;
}
require ROOT . '/framework.php';
use_helper('tide');
