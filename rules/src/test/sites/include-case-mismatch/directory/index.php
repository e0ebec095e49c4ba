<?php
require __DIR__ . '/lib/cart.php'; // expect: none
require __DIR__ . '/lib/order.php'; // expect: none
