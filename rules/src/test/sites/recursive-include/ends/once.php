<?php
require_once __FILE__; // expect: none
require 'back.php';
