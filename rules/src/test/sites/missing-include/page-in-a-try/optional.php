<?php
try {
    require __DIR__ . '/lib/moon.php'; // expect: none
} catch (Throwable $e) {
    exit('no moon today');
}
try {
    $wind = require __DIR__ . '/lib/wind.php'; // expect: none
    ksort($wind);
} catch (Throwable $e) {
    $wind = [];
}
try {
    require __DIR__ . '/lib/swell.php'; // expect: none
    echo swell();
} catch (Throwable $e) {
    error_log($e->getMessage());
}
require __DIR__ . '/lib/tides.php';
echo tides();
