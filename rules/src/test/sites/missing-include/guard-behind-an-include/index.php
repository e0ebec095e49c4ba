<?php
require 'biot.php'; // expect: missing-include -> boot.php
if (!defined('BOOTED')) die('not booted');
echo 'News';
