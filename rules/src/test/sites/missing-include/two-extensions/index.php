<?php
require 'inc/functions.inc'; // expect: missing-include -> inc/functions.inc.php
require 'inc/config.inc.php'; // expect: missing-include
