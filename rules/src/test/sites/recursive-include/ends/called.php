<?php
require_once 'stop.php';
stop_at_last();
include __FILE__; // expect: none
