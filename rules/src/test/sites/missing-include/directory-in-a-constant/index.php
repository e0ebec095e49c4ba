<?php
define('ROOT', __DIR__ . '/');
define('PEAR', ROOT . 'include/paer/'); // expect: missing-include -> include/pear
require PEAR . 'Mail.php';
require PEAR . 'Net/Url.php';
