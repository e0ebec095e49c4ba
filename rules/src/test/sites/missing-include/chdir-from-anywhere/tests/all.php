<?php
// Whoever starts it from tests/ comes to the project's folder.
chdir('..');
require 'lib/clock.php'; // expect: none
echo clock();
