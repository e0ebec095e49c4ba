<?php
require 'lib/clock.php'; // expect: none
echo clock();
