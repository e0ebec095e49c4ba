<?php
require '/usr/local/lib/tides/table.inc'; // expect: none
require '/usr/share/tides/table.inc'; // expect: include-outside-root -> src/usr/local/lib/tides/table.inc
require '/www/menu.php'; // expect: include-outside-root -> src/usr/local/www/menu.php
