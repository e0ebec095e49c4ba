<?php
define('ROOT', __DIR__);
require ROOT . '/load.php';
run_site();
