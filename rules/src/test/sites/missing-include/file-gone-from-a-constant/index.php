<?php
define('LIB', __DIR__ . '/lib/');
require LIB . 'cart.php'; // expect: missing-include
require LIB . 'order.php'; // expect: none
