<?php
// What the installation writes here may set the include path.
require 'config.php'; // expect: missing-include
require 'parts/list.php';
