<?php
require_once 'lib/monitor.php'; // expect: missing-include -> lib/monitor.php
include 'filter.php'; // expect: none
echo monitors();
