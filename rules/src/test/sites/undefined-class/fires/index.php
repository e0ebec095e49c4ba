<?php
require __DIR__ . '/lib/Database.php';
require __DIR__ . '/lib/Basket.php';
require __DIR__ . '/lib/Cart.php';
$database = new Databse(); // expect: undefined-class -> lib/Database.php
Cart::open();
