<?php
require __DIR__ . '/vendor/autoload.php';
require __DIR__ . '/src/table.class.php';
echo new \Harbour\Tides\Table();
