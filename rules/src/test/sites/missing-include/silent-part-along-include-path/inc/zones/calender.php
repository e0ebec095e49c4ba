<?php
require_once 'calendar.php'; // expect: none
echo ZONES, calendar();
