<?php
if (@file_exists(__DIR__ . '/vendor/autoload.php')) {
    require __DIR__ . '/vendor/autoload.php'; // expect: none
}
echo 'hello';
