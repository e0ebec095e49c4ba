<?php
if (file_exists(ROOT . 'config.php')) {
    require ROOT . 'config.php'; // expect: none
}
if (!defined('INSTALLED')) {
    header('Location: install.php');
    exit;
}
require ROOT . 'inc/functoins.php'; // expect: missing-include -> inc/functions.php
