<?php
require __DIR__ . '/lib.php';
foreach (array('Database', 'Basket') as $class) {
    class_alias($class, substr($class, 0, -1));
}
$database = new Databas(); // expect: none
