<?php
$lib = __DIR__ . '/lib'; // expect: missing-include -> app/classes
require "$lib/cart.php";
require $lib . '/order.php';
require $lib . '/customer.php';
