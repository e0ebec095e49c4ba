<?php
define('VERSION', 3);
require '../lib/common.php'; // expect: none
echo version();
