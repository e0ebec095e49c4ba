<?php
require_once 'lib/class.php';
require 'lib/class.php'; // expect: redeclaring-include
