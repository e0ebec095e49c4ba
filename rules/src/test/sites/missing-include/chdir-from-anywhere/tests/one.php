<?php
chdir(__DIR__ . '/..');
require 'lib/clokc.php'; // expect: missing-include -> lib/clock.php
echo clock();
