<?php
$host = 'http://cdn.example.org';
include $host . '/banner.php'; // expect: remote-include
require 'data:text/plain,<?php echo 1;'; // expect: remote-include
include 'php://input'; // expect: remote-include
require $host . '/' . $_SERVER['SERVER_NAME'] . '.php'; // expect: remote-include
