<?php
require 'lib/tidse.php'; // expect: missing-include -> lib/tides.php
require 'lib/moon.php'; // expect: none
require 'Mail/Queue.php'; // expect: none
