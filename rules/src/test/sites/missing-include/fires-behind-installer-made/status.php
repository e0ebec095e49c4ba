<?php
echo 1;
include 'local.php'; // expect: missing-include
include 'config.php'; // expect: missing-include
include 'Mail.php'; // expect: none
