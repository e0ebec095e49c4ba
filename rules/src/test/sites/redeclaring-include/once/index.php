<?php
require 'lib/functions.php';
require_once 'lib/functions.php'; // expect: none
include 'lib/text.php';
include 'lib/text.php'; // expect: none
require 'lib/pluggable.php';
require 'lib/pluggable.php'; // expect: none
require 'lib/class.php';
require 'lib/class.php'; // expect: none
if (!function_exists('menu')) {
    require 'lib/functions.php'; // expect: none
}
