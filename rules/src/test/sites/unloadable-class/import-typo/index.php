<?php
use Harbour\Tydes\Row;
use Harbour\Tides\Tabel;
require __DIR__ . '/vendor/autoload.php';
echo new Tabel(); // expect: unloadable-class -> src/Table.php
