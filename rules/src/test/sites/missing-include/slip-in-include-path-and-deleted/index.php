<?php
set_include_path(__DIR__ . '/librarys:/usr/share/php');
require_once 'Shop/Gone.php'; // expect: missing-include
