<?php
require_once 'Net/URL2.php'; // expect: none
require_once 'lib/Tides/Table.php'; // expect: none
require_once 'Tides/Table.php'; // expect: missing-include -> lib/Tides/Table.php
require_once 'Librery/Clock.php'; // expect: missing-include -> Library/Clock.php
require_once 'inc/database.php'; // expect: missing-include
require_once 'Chart.php'; // expect: missing-include
