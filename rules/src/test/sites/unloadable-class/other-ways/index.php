<?php
require __DIR__ . '/vendor/autoload.php';
class_alias('Harbour\Tides\Table', 'Harbour\Tides\Tablet');
echo new \Harbour\Tides\Tablet(), new \Other\Vendor\Thing(), new \ZipArchive(), new \Harbour\Tides\Broken();
