<?php
$optional = __DIR__ . '/inc/optional.php';
if (file_exists($optional)) {
    require $optional; // expect: none
}
if (!is_readable(__DIR__ . '/inc/local.php')) {
    return;
}
require __DIR__ . '/inc/local.php'; // expect: none
