<?php
// What the installation writes here may set the include path.
require 'config.php'; // expect: missing-include
require 'lib/tidse.php'; // expect: missing-include -> lib/tides.php
require 'lib/moon.php'; // expect: none
require 'Mail/Queue.php'; // expect: none
