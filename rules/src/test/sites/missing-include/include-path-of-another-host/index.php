<?php
set_include_path('/home/old/public_html/lib/classes:/usr/share/php'); // expect: missing-include -> lib/classes
require 'cart.inc.php';
