<?php
require __DIR__ . '/lib/cart.php'; // expect: include-case-mismatch -> Lib/cart.php
require __DIR__ . '/lib/order.php'; // expect: include-case-mismatch -> Lib/order.php
require __DIR__ . '/lib/page.php'; // expect: include-case-mismatch -> Lib/page.php
require __DIR__ . '/Lib/cart.php'; // expect: none
