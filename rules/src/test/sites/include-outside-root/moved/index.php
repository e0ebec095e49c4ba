<?php
define('BASE', '/home/old/public_html/');
require '/home/old/public_html/inc/menu.php'; // expect: include-outside-root -> inc/menu.php
require_once BASE . 'lib/db.php'; // expect: include-outside-root -> lib/db.php
include BASE . 'lib/gone.php'; // expect: missing-include
