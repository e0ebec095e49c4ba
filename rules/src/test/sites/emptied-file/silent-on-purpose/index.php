<?php
require __DIR__ . '/lib/index.php';
require __DIR__ . '/lib/functions.php';
require __DIR__ . '/local.php';
echo site_title();
if (function_exists('local_title')) {
    echo local_title();
}
