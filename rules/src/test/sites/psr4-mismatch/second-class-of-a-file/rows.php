<?php
require __DIR__ . '/vendor/autoload.php';
echo new \Harbour\Tides\Table(), new \Harbour\Tides\Row();
