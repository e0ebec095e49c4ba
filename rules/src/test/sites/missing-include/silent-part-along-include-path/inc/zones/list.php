<?php
// The page in htdocs has set the include path.
require_once 'calendar.php'; // expect: none
echo ZONES, calendar();
