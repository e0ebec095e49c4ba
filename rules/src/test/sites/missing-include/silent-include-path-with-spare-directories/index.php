<?php
set_include_path(__DIR__ . '/library:' . __DIR__ . '/librarys:/opt/local/library:' . __DIR__ . '/custom'); // expect: none
require_once 'Shop/Cart.php'; // expect: none
@include 'Shop/Extra.php'; // expect: none
