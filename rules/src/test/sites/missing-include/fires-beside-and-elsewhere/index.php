<?php
require __DIR__ . '/lib/monitor.php'; // expect: none
echo monitors();
