<?php
require_once 'lib/monitor.php'; // expect: none
include 'filter.php'; // expect: none
echo monitors();
